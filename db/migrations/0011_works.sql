-- What a campaign makes out of its signatures. settings are the work as its team has it just now, by kind; revision counts
-- the savings, so that of two people who write at once the later is told.
create table works (
  campaign_id uuid primary key references campaigns on delete cascade,
  settings    jsonb not null,
  revision    integer not null default 1,
  saved_by    uuid references organisers on delete set null,
  saved_at    timestamptz not null
);

-- One frozen build of a work: its settings as they were, everybody who stood on the public list at cut_off_at, and what was
-- built from both. A proof has no number and is never public. builder is the process that builds it, seen_at its last sign
-- of life: another takes over when there is none for a minute.
create table editions (
  id          uuid primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  kind        text not null check (kind in ('album', 'book')),
  number      integer check (number > 0),
  state       text not null check (state in ('waiting', 'building', 'ready', 'failed')),
  settings    jsonb not null,
  cut_off_at  timestamptz not null,
  asked_by    uuid references organisers on delete set null,
  asked_at    timestamptz not null,
  builder     uuid,
  seen_at     timestamptz,
  tries       smallint not null default 0,
  step        text not null default '',
  done        integer not null default 0,
  of          integer not null default 0,
  fault       text,
  built_at    timestamptz,
  names       integer,
  list_hash   bytea check (octet_length(list_hash) = 32),
  facts       jsonb not null default '{}',
  hidden_at   timestamptz,
  unique (campaign_id, number),
  check ((state = 'ready') = (built_at is not null)),
  check (state <> 'ready' or (names is not null and list_hash is not null)),
  check ((state = 'failed') = (fault is not null))
);
create unique index one_build_at_a_time on editions (campaign_id) where state in ('waiting', 'building');
create index editions_under_way on editions (asked_at) where state in ('waiting', 'building');
create index editions_of_campaign on editions (campaign_id, asked_at desc, id desc);

-- What an edition was built into. The bytes lie behind the file door under editions/<id>/<name>; with_names says that they
-- hold people's names, and so are closed as soon as one of these people has left.
create table edition_files (
  edition_id uuid not null references editions on delete cascade,
  name       text not null check (name ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and length(name) <= 100),
  type       text not null,
  bytes      bigint not null check (bytes >= 0),
  sha256     bytea not null check (octet_length(sha256) = 32),
  with_names boolean not null,
  gone_at    timestamptz,
  primary key (edition_id, name)
);

-- Who is in an edition, and where: no name is kept here, so that whoever leaves is gone from its page at once.
create table edition_names (
  edition_id   uuid not null references editions on delete cascade,
  position     integer not null,
  signature_id uuid not null references signatures on delete cascade,
  page         integer,
  page_column  smallint,
  primary key (edition_id, position),
  unique (edition_id, signature_id)
);
create index edition_names_of_signature on edition_names (signature_id);
