-- News from a campaign. A draft has no number; publishing gives it one, and with it an address that stays its own.
-- draft_number counts the savings, so that of two people who write at once the later is told.
create table updates (
  id           uuid primary key,
  campaign_id  uuid not null references campaigns on delete cascade,
  number       integer check (number > 0),
  locale       text not null,
  title        text not null default '' check (length(title) <= 1024),
  body         text not null default '' check (length(body) <= 20000),
  draft_number integer not null default 1,
  saved_by     uuid references organisers on delete set null,
  created_at   timestamptz not null,
  saved_at     timestamptz not null,
  published_at timestamptz,
  hidden_at    timestamptz,
  check ((number is null) = (published_at is null)),
  unique (campaign_id, number)
);
create index updates_of_campaign on updates (campaign_id, created_at desc, id desc);
create index updates_newest on updates (published_at desc) where published_at is not null and hidden_at is null;

-- An update on its way to those who asked for news. after_signature is how far the list of them has been written down;
-- the four figures are kept with each email, so that progress is read and never counted.
create table update_sendings (
  update_id       uuid primary key references updates on delete cascade,
  campaign_id     uuid not null references campaigns on delete cascade,
  state           text not null check (state in ('sending', 'paused', 'cancelled', 'sent')),
  started_at      timestamptz not null,
  finished_at     timestamptz,
  after_signature uuid,
  gathered        boolean not null default false,
  recipients      integer not null default 0,
  accepted        integer not null default 0,
  refused         integer not null default 0,
  left_out        integer not null default 0,
  uncertain       integer not null default 0
);
create index update_sendings_of_campaign on update_sendings (campaign_id, started_at desc);
create index update_sendings_under_way on update_sendings (started_at) where state = 'sending';

-- One person, one update, one email at most: the row is marked as handed over before it is. waiting: not yet.
-- handed-over: the mail server was being told. accepted, refused: it answered. left-out: the person had left, wanted no
-- more news or no email at all. uncertain: the program ended in between, so nobody knows, and it is not sent again.
create table update_deliveries (
  update_id    uuid not null references updates on delete cascade,
  signature_id uuid not null references signatures on delete cascade,
  provider     bytea not null,
  state        text not null default 'waiting'
    check (state in ('waiting', 'handed-over', 'accepted', 'refused', 'left-out', 'uncertain')),
  tries        smallint not null default 0,
  due_at       timestamptz not null,
  primary key (update_id, signature_id)
);
create index update_deliveries_due on update_deliveries (update_id, provider, due_at, signature_id)
  where state = 'waiting';
create index update_deliveries_in_hand on update_deliveries (update_id) where state = 'handed-over';
create index update_deliveries_of_signature on update_deliveries (signature_id);

-- How fast one mail provider takes news from this whole platform: a token bucket, its fill and when that was true.
-- The provider's name is a MAC.
create table mail_paces (
  provider   bytea primary key check (octet_length(provider) = 32),
  per_minute real not null check (per_minute > 0),
  tokens     real not null,
  at         timestamptz not null,
  closed_to  timestamptz not null
);

create index news_wanted on signatures (campaign_id, id) where state = 'standing' and updates and address_sealed is not null;

-- Other sites that a team's news may link to. News links to nothing else but to us.
create table link_hosts (
  team_id  uuid not null references teams on delete cascade,
  host     text not null check (length(host) between 3 and 253),
  added_by uuid references organisers on delete set null,
  added_at timestamptz not null,
  primary key (team_id, host)
);

-- What a campaign has come to, step by step, in honest words and with a source.
create table milestones (
  id          uuid primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  happened_on date not null,
  state       text not null check (state in ('open', 'promised', 'partly-won', 'won', 'lost', 'paused')),
  locale      text not null,
  title       text not null check (length(title) between 1 and 2000),
  source      text not null default '' check (source = '' or source like 'https://%'),
  created_at  timestamptz not null,
  removed_at  timestamptz
);
create index milestones_of_campaign on milestones (campaign_id, happened_on desc, id desc);
