-- Emails that wait to be sent or were answered for. The address is sealed, and emptied when the row is done.
create table outbox (
  id             uuid primary key,
  kind           text not null check (kind in ('sign-code', 'visit-code', 'unblock-code', 'signed')),
  state          text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'dropped')),
  locale         text not null,
  address_sealed bytea,
  subject        bytea not null check (octet_length(subject) = 32),
  campaign_id    uuid references campaigns,
  signature_id   uuid,
  chosen         text check (chosen in ('code', 'already-signed', 'signed', 'nothing')),
  attempts       integer not null default 0,
  created_at     timestamptz not null,
  leased_until   timestamptz,
  finished_at    timestamptz,
  check ((state = 'waiting') = (finished_at is null)),
  check (state = 'waiting' or address_sealed is null)
);
create index outbox_waiting on outbox (created_at) where state = 'waiting';
create index outbox_by_subject on outbox (subject, created_at desc);
create index outbox_done on outbox (finished_at) where finished_at is not null;
create index outbox_by_signature on outbox (signature_id) where signature_id is not null;
