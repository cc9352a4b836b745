-- What a campaign asks beside its own fields. words are by language: label, help and, for a choice, its options. They are
-- never changed: a question is ended and another takes its place, so that nobody is shown to have answered other words
-- than those they read.
create table questions (
  id          uuid primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  position    smallint not null,
  kind        text not null check (kind in ('line', 'lines', 'choice', 'consent')),
  required    boolean not null,
  is_public   boolean not null,
  words       jsonb not null,
  added_at    timestamptz not null,
  ended_at    timestamptz,
  check (kind <> 'consent' or not is_public)
);
create index questions_of_campaign on questions (campaign_id, position, id);

-- Answers by question: the text, the number of the chosen option from 1 on, or yes. They go when the name goes.
alter table signatures
  add column answers jsonb not null default '{}',
  add constraint removed_answers_nothing check (state <> 'removed' or restorable_until is not null or answers = '{}');

-- A wish may be for those only, of the people who asked for news, who gave a certain consent.
alter table address_exports add column consent_id uuid references questions;

-- What somebody had typed when they were asked for their passkey, sealed: they come back to it.
alter table desk_sessions add column typed_sealed bytea;
