-- A body that asks its own people to sign, with a link of its own. Its code stands in that link and in the form.
create table partners (
  id          uuid primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  name        text not null check (length(name) between 1 and 200),
  code        text not null check (code ~ '^[a-z0-9]{8}$'),
  ends_at     timestamptz,
  closed_at   timestamptz,
  created_at  timestamptz not null,
  unique (campaign_id, code)
);
create index partners_newest on partners (campaign_id, created_at desc, id desc);

-- Through whose link somebody signed. It stays on a removed row, for it says nothing about a person.
alter table signatures add column partner_id uuid references partners;

-- Moved by the sequencer with every other figure.
create table partner_counts (
  partner_id uuid primary key references partners on delete cascade,
  standing   integer not null
);

-- How signing goes, in sums per campaign and hour. Nobody is in them. A beat is one more of something, written in the
-- transaction of its deed and added to the sums within a minute: thousands sign at once without queuing behind one row.
create table beats (
  campaign_id uuid not null references campaigns on delete cascade,
  hour        integer not null,
  forms       smallint not null default 0,
  codes       smallint not null default 0,
  confirmed   smallint not null default 0,
  -- Within which of the usual times it was confirmed; 0 where nothing was.
  within      smallint not null default 0,
  provider    bytea check (octet_length(provider) = 32),
  mailboxes   smallint not null default 0,
  sent        smallint not null default 0,
  refused     smallint not null default 0
);
create index beats_of_campaign on beats (campaign_id);

create table signing_hours (
  campaign_id uuid not null references campaigns on delete cascade,
  hour        integer not null,
  within      smallint not null,
  forms       integer not null,
  codes       integer not null,
  confirmed   integer not null,
  primary key (campaign_id, hour, within)
);
create index signing_hours_by_age on signing_hours (hour);

-- By day: a busy campaign has thousands of domains, and nobody asks at which hour one of them was slow last week.
create table provider_days (
  campaign_id uuid not null references campaigns on delete cascade,
  day         integer not null,
  provider    bytea not null check (octet_length(provider) = 32),
  mailboxes   integer not null,
  sent        integer not null,
  refused     integer not null,
  primary key (campaign_id, day, provider)
);
create index provider_days_by_age on provider_days (day);

-- Whose mailboxes they are. Some domains belong to one family, so the name is sealed and told only of many.
create table mail_providers (
  mac         bytea primary key check (octet_length(mac) = 32),
  name_sealed bytea not null
);

alter table outbox add column provider bytea check (octet_length(provider) = 32);
create index outbox_waiting_of_campaign on outbox (campaign_id, provider) where state = 'waiting';

-- A wish for the addresses of those who asked for news, from the asking to the one download.
create table address_exports (
  id            uuid primary key,
  campaign_id   uuid not null references campaigns on delete cascade,
  asked_by      uuid references organisers on delete set null,
  addresses     integer not null,
  asked_at      timestamptz not null,
  needs_second  boolean not null,
  approved_by   uuid references organisers on delete set null,
  approved_at   timestamptz,
  withdrawn_at  timestamptz,
  -- The one-time link, known by its hash and good only in the browser session that made it.
  link_hash     bytea unique check (octet_length(link_hash) = 32),
  link_session  uuid references desk_sessions on delete set null,
  link_made_at  timestamptz,
  taken_at      timestamptz
);
create index address_exports_of on address_exports (campaign_id, asked_at desc);
create index signatures_with_updates on signatures (campaign_id, id)
  where state = 'standing' and updates and address_sealed is not null;

-- A list of people who are said to have signed elsewhere. They are asked by email; none is counted for being listed.
create table invitation_lists (
  id          uuid primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  brought_by  uuid references organisers on delete set null,
  state       text not null check (state in ('checked', 'sending', 'stopped', 'done')),
  lines       integer not null,
  -- What is wrong with which line: numbers and words of ours, nothing that stood there.
  faults      jsonb not null,
  good        integer not null,
  asked       integer not null default 0,
  created_at  timestamptz not null
);
create index invitation_lists_of on invitation_lists (campaign_id, created_at desc, id desc);

create table invitations (
  list_id        uuid not null references invitation_lists on delete cascade,
  address_mac    bytea not null check (octet_length(address_mac) = 32),
  address_sealed bytea not null,
  primary key (list_id, address_mac)
);
create index invitations_by_mailbox on invitations (address_mac);

-- Mailboxes that a campaign has invited, so that it never does so twice. A fingerprint of the campaign's own.
create table invited_mailboxes (
  campaign_id uuid not null references campaigns on delete cascade,
  address_mac bytea not null check (octet_length(address_mac) = 32),
  primary key (campaign_id, address_mac)
);
