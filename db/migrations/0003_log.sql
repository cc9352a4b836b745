-- The append-only signature log. An event is written in the transaction of its deed, without a place; the sequencer
-- gives places later. No personal data: tally is what the fold needs and is emptied as soon as the place is given.
create table events (
  id                   uuid primary key,
  campaign_id          uuid not null references campaigns,
  signature_id         uuid references signatures,
  type                 smallint not null check (type between 1 and 7),
  reason               smallint not null default 0 check (reason between 0 and 7),
  statement_version_id uuid references statement_versions,
  commitment           bytea not null check (octet_length(commitment) = 32),
  target_event         uuid references events,
  hour                 integer not null,
  tally                jsonb,
  log_index            bigint unique,
  leaf                 bytea unique check (octet_length(leaf) = 88),
  check ((log_index is null) = (leaf is null))
);
create unique index one_sign on events (signature_id) where type = 2;
create unique index one_removal on events (target_event) where type = 3;
create index unplaced on events (hour) where log_index is null;

-- Where the log ends. One row; locking it is what makes two sequencers safe.
create table log_end (
  only_row boolean primary key default true check (only_row),
  size     bigint not null,
  hour     integer not null
);
insert into log_end (size, hour) values (0, 0);

-- A campaign's end of the log: its count, and what its next leaf must point at.
create table campaign_counts (
  campaign_id   uuid primary key references campaigns,
  standing      integer not null check (standing >= 0),
  seq           bigint not null,
  last_index    bigint not null,
  words_index   bigint not null,
  as_of         timestamptz not null
);

create table country_counts (
  campaign_id uuid not null references campaigns,
  country     text not null,
  standing    integer not null,
  primary key (campaign_id, country)
);

create table occupation_counts (
  campaign_id    uuid not null references campaigns,
  occupation_key text not null,
  label          text not null,
  standing       integer not null,
  primary key (campaign_id, occupation_key)
);

create table hour_counts (
  campaign_id uuid not null references campaigns,
  hour        integer not null,
  signed      integer not null,
  removed     integer not null,
  primary key (campaign_id, hour)
);
