-- What is forgotten after a while is looked for every ten minutes, a few at a time, and must be found without reading whole tables.
-- On a large database make these by hand before, without a pause for anybody who signs (docs/runbook.md); then nothing is done here.

-- Signatures that are still tied to the browser they were typed in.
create index if not exists tickets_by_age on signatures (created_at) where ticket_hash is not null and state = 'standing';

-- Codes that are over.
create index if not exists codes_by_deadline on challenges (deadline) where code_mac is not null;

-- A form that is deleted must not stand in the log: without this, each reads the whole log.
create index if not exists events_of_signature on events (signature_id);
