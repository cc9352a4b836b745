-- One person's name under one statement version. pending: typed, not proven. standing: counted. removed: kept only
-- so that the log still adds up; everything personal in it is gone.
create table signatures (
  id                   uuid primary key,
  campaign_id          uuid not null references campaigns,
  statement_version_id uuid not null references statement_versions,
  state                text not null check (state in ('pending', 'standing', 'removed')),
  removed_because      text check (removed_because in ('withdrawn', 'struck')),
  name                 text not null default '',
  occupation           text not null default '',
  occupation_key       text not null default '',
  affiliation          text not null default '',
  country              text not null default '' check (country ~ '^([A-Z]{2})?$'),
  listing              text not null check (listing in ('public', 'anonymous')),
  held_because         text,
  updates              boolean not null,
  locale               text not null,
  address_mac          bytea check (octet_length(address_mac) = 32),
  address_sealed       bytea,
  ticket_hash          bytea check (octet_length(ticket_hash) = 32),
  codes_asked          smallint not null default 1,
  code_asked_at        timestamptz,
  salt_id              bytea check (octet_length(salt_id) = 32),
  salt_pub             bytea check (octet_length(salt_pub) = 32),
  consent              jsonb,
  created_at           timestamptz not null,
  confirmed_at         timestamptz,
  removed_at           timestamptz,
  check ((state = 'removed') = (removed_at is not null)),
  check ((state = 'removed') = (removed_because is not null)),
  check (state <> 'standing' or (address_mac is not null and salt_id is not null and salt_pub is not null and confirmed_at is not null)),
  check (state <> 'removed' or (name = '' and address_mac is null and address_sealed is null and salt_id is null and salt_pub is null and ticket_hash is null))
);

-- The rule the whole product rests on: one mailbox, one standing signature in a campaign.
create unique index one_standing on signatures (campaign_id, address_mac) where state = 'standing';
create unique index one_ticket on signatures (ticket_hash) where ticket_hash is not null;
create index signatures_by_mailbox on signatures (campaign_id, address_mac) where address_mac is not null;
create index pending_by_age on signatures (created_at) where state = 'pending';
create index signatories_newest on signatures (campaign_id, confirmed_at desc, id desc)
  where state = 'standing' and listing = 'public' and held_because is null;
create index signatories_by_country on signatures (campaign_id, country, confirmed_at desc, id desc)
  where state = 'standing' and listing = 'public' and held_because is null;
create index signatories_by_occupation on signatures (campaign_id, occupation_key, confirmed_at desc, id desc)
  include (country)
  where state = 'standing' and listing = 'public' and held_because is null;

-- First signatories: names the organiser put on top, in order.
create table pinned_signatories (
  campaign_id  uuid not null references campaigns on delete cascade,
  position     integer not null,
  signature_id uuid not null references signatures on delete cascade,
  primary key (campaign_id, position),
  unique (signature_id)
);

-- Search by the beginning of any word: one row for every word start of a shown name, occupation and affiliation,
-- read as one range of a B-tree. Country and occupation ride along so that a filtered search stays in the index.
create table signatory_words (
  signature_id   uuid not null references signatures on delete cascade,
  campaign_id    uuid not null,
  word           text collate "C" not null,
  country        text not null,
  occupation_key text not null,
  primary key (signature_id, word)
);
create index signatory_words_by_word on signatory_words (campaign_id, word, signature_id) include (country, occupation_key);
