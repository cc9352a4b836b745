-- Names under review. A struck signature keeps what bringing it back needs until restorable_until, and is then emptied as
-- if its person had left. review_id is the review that last changed the row, so that only that review can undo it;
-- vouched_by is the first of the two organisers who must look at a watched name.
alter table signatures
  add column restorable_until timestamptz,
  add column review_id uuid,
  add column vouched_by uuid references organisers on delete set null,
  drop constraint signatures_check3,
  add constraint removed_is_empty check (state <> 'removed' or restorable_until is not null
    or (name = '' and address_mac is null and address_sealed is null and salt_id is null and salt_pub is null and ticket_hash is null)),
  add constraint only_struck_come_back check (restorable_until is null or (state = 'removed' and removed_because = 'struck'));

create index standing_newest on signatures (campaign_id, confirmed_at desc, id desc) where state = 'standing';
create index held_newest on signatures (campaign_id, confirmed_at desc, id desc) include (held_because)
  where state = 'standing' and held_because is not null;
create index struck_newest on signatures (campaign_id, removed_at desc, id desc) where restorable_until is not null;
create index struck_by_age on signatures (restorable_until) where restorable_until is not null;
create index vouched on signatures (vouched_by) where vouched_by is not null;

-- How often a signature had come back when this happened to it. Within one round it can be removed once and come back
-- once, and its events have an order: back, corrected, removed.
alter table events add column round smallint not null default 0;
drop index one_removal;
create unique index one_removal on events (target_event, round) where type = 3;
create unique index one_return on events (target_event, round) where type = 4;

-- What is to be done to some names: drafted with the names that met its conditions, decided with a deed and a reason,
-- seconded by another organiser when they are many, run in batches, and undone within a day.
create table reviews (
  id           uuid primary key,
  campaign_id  uuid not null references campaigns on delete cascade,
  state        text not null check (state in ('drafted', 'waiting', 'running', 'done', 'undoing', 'undone', 'refused')),
  deed         text check (deed in ('show', 'hide', 'strike')),
  reason       smallint check (reason between 2 and 5),
  why          text not null default '' check (length(why) <= 1000),
  conditions   jsonb not null,
  found        integer not null check (found >= 0),
  reached      integer not null default 0,
  drafted_by   uuid references organisers on delete set null,
  decided_by   uuid references organisers on delete set null,
  seconded_by  uuid references organisers on delete set null,
  undone_by    uuid references organisers on delete set null,
  drafted_at   timestamptz not null,
  done_at      timestamptz,
  check ((state = 'drafted') = (deed is null)),
  check (deed is null or (deed = 'strike') = (reason is not null))
);
create index reviews_of_campaign on reviews (campaign_id, drafted_at desc, id desc);
create index reviews_by_age on reviews (drafted_at);

-- The names a review is about, fixed when it is drafted: whoever signs later is not touched by it. was is why the name
-- was held before.
create table reviewed_names (
  review_id    uuid not null references reviews on delete cascade,
  signature_id uuid not null,
  state        text not null check (state in ('waiting', 'reached', 'passed-over', 'undone')),
  was          text,
  primary key (review_id, signature_id)
);
create index reviewed_names_to_do on reviewed_names (review_id, state, signature_id);

-- Somebody says that a public name is theirs and that they did not sign. The contact is sealed; both it and the words are
-- emptied a day after a reviewer has settled the report.
create table name_reports (
  id             uuid primary key,
  campaign_id    uuid not null references campaigns on delete cascade,
  signature_id   uuid not null references signatures on delete cascade,
  words          text not null check (length(words) <= 2000),
  contact_sealed bytea,
  reported_at    timestamptz not null,
  settled_at     timestamptz,
  settled_in     uuid
);
create index open_reports on name_reports (campaign_id, reported_at desc, id desc) where settled_at is null;
create index reports_of_signature on name_reports (signature_id);

-- Names that somebody might sign who is not that person. words and joined are what a name looks like (see names/look-of).
create table watched_names (
  id          uuid primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  name        text not null check (length(name) between 1 and 400),
  words       text[] not null,
  joined      text not null,
  added_at    timestamptz not null,
  unique (campaign_id, words)
);

-- Spellings of one occupation that figures and filters take together. What people wrote beside their names stays.
create table merged_occupations (
  campaign_id    uuid not null references campaigns on delete cascade,
  occupation_key text not null,
  into_key       text not null,
  label          text not null check (length(label) between 1 and 400),
  primary key (campaign_id, occupation_key)
);
