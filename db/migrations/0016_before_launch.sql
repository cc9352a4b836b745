-- private: names are collected behind an invitation link, and every public address answers as if there were no such
-- campaign. discarded: a draft that nobody goes on with; the row stays, so that an address it had serves nothing else.
alter table campaigns drop constraint campaigns_state_check;
alter table campaigns add constraint campaigns_state_check
  check (state in ('draft', 'private', 'open', 'closed', 'archived', 'withdrawn', 'discarded'));

-- How a campaign collects before its launch. launches_at is when it launches by itself; null where somebody presses a
-- button. shows_count: whether those who were invited see how many have signed.
create table private_phases (
  campaign_id uuid primary key references campaigns on delete cascade,
  begun_at    timestamptz not null,
  launches_at timestamptz,
  shows_count boolean not null default false
);
create index private_phases_due on private_phases (launches_at) where launches_at is not null;

-- The link that lets people in before the launch. Its token is made from the id with a key of ours and kept as a hash,
-- so that the database alone opens nothing. An ended one stays, for the codes that are still out.
create table private_links (
  id          uuid primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  token_hash  bytea not null unique check (octet_length(token_hash) = 32),
  made_at     timestamptz not null,
  ended_at    timestamptz
);
create unique index one_open_link on private_links (campaign_id) where ended_at is null;

-- What a launch found: how many had signed, how many names were on the list, and the SHA-256 of the list (the newest
-- commitment of each of its names, one after the other). Never changed afterwards.
create table launches (
  campaign_id uuid primary key references campaigns on delete cascade,
  launched_at timestamptz not null,
  standing    integer not null check (standing >= 0),
  names       integer not null check (names >= 0),
  list_hash   bytea not null check (octet_length(list_hash) = 32)
);

-- The list itself, in its order. Whoever has left or was struck since is not shown: names are read where they stand.
create table first_signatories (
  campaign_id  uuid not null references campaigns on delete cascade,
  place        integer not null check (place > 0),
  signature_id uuid not null unique references signatures on delete cascade,
  primary key (campaign_id, place)
);
