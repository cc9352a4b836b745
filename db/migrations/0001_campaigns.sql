-- A campaign: an effort with a page people put their names to.
-- state is what an organiser decided; whether it takes names this second also depends on the two times.
create table campaigns (
  id             uuid primary key,
  slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  kind           text not null check (kind in ('statement', 'album', 'book')),
  state          text not null check (state in ('draft', 'open', 'closed', 'withdrawn')),
  organiser      text not null check (length(organiser) between 1 and 200),
  accent         text not null check (accent ~ '^#[0-9a-f]{6}$'),
  goal           integer check (goal > 0),
  fields         jsonb not null,
  default_locale text not null,
  opens_at       timestamptz not null,
  closes_at      timestamptz check (closes_at > opens_at),
  created_at     timestamptz not null
);

create table campaign_titles (
  campaign_id uuid not null references campaigns on delete cascade,
  locale      text not null,
  title       text not null check (length(title) between 1 and 200),
  context     text not null default '',
  primary key (campaign_id, locale)
);

-- Exact words with a hash. A signature is bound to one version for ever; other words are another version.
create table statement_versions (
  id           uuid primary key,
  campaign_id  uuid not null references campaigns on delete cascade,
  number       integer not null check (number > 0),
  hash         bytea not null check (octet_length(hash) = 32),
  published_at timestamptz not null,
  unique (campaign_id, number)
);

create table statement_texts (
  version_id uuid not null references statement_versions on delete cascade,
  locale     text not null,
  text       text not null,
  primary key (version_id, locale)
);
