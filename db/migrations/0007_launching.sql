-- What the makers of a campaign have written before it is public, as they typed it: field by field, whole or not.
-- The campaign itself is a row with the state draft. The link that shows a draft to whoever has it is kept readable:
-- the row beside it holds everything that it opens.
create table drafts (
  campaign_id   uuid primary key references campaigns on delete cascade,
  fields        jsonb not null,
  revision      integer not null check (revision > 0),
  saved_at      timestamptz not null,
  saved_by      uuid references organisers on delete set null,
  preview_token text unique check (length(preview_token) = 43)
);

-- Earlier saves, so that two who write at once can be told apart field by field. The newest two hundred are kept.
create table draft_saves (
  campaign_id uuid not null references drafts on delete cascade,
  revision    integer not null,
  fields      jsonb not null,
  primary key (campaign_id, revision)
);

-- What a campaign says beside its statement, in the languages of the statement.
create table campaign_sections (
  campaign_id   uuid not null references campaigns on delete cascade,
  locale        text not null,
  addressees    text not null default '',
  why           text not null default '',
  press         text not null default '',
  questions     jsonb not null,
  primary key (campaign_id, locale)
);

-- The organiser's wordmark, drawn anew from what was uploaded.
create table wordmarks (
  campaign_id uuid primary key references campaigns on delete cascade,
  image       bytea not null check (octet_length(image) <= 1048576),
  width       integer not null check (width between 1 and 640),
  height      integer not null check (height between 1 and 640)
);

alter table campaigns drop constraint campaigns_state_check;
alter table campaigns add constraint campaigns_state_check
  check (state in ('draft', 'open', 'closed', 'archived', 'withdrawn'));

-- The zone that the opening and closing times were chosen in (IANA time zone database), for telling them to its makers.
alter table campaigns add column time_zone text not null default 'UTC';

-- Since when the display of new names rests while they are collected and counted as ever; null while nothing rests.
alter table campaigns add column display_paused_at timestamptz;
