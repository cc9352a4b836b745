-- Whether a spike is on: when very many come at once, what is costly waits. auto: each process decides by what it measures.
create table spike_mode (
  only_row boolean primary key default true check (only_row),
  mode     text not null check (mode in ('auto', 'on', 'off')),
  set_by   uuid references organisers on delete set null,
  set_at   timestamptz not null
);
insert into spike_mode (mode, set_at) values ('auto', now());

-- When nobody could sign anywhere, told afterwards by the processes that noticed. No two overlap.
create table outages (
  id       uuid primary key,
  began_at timestamptz not null,
  ended_at timestamptz not null check (ended_at > began_at),
  exclude using gist (tstzrange(began_at, ended_at) with &&)
);

-- By how much an outage has moved the closing time of a campaign that was open then; once for each.
create table moved_closings (
  outage_id   uuid not null references outages on delete cascade,
  campaign_id uuid not null references campaigns on delete cascade,
  seconds     integer not null check (seconds > 0),
  primary key (outage_id, campaign_id)
);
create index moved_closings_of on moved_closings (campaign_id);
create trigger moved_closings_say after insert on moved_closings for each row execute function say_campaign();
