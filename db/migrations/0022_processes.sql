-- The processes that run, each of which says so every few seconds.

create table processes (
  id uuid primary key,
  role text not null check (role in ('all', 'web', 'worker')),
  version text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  -- The names under which it takes jobs from the queue: whoever finds it dead gives its jobs back by them.
  takes_jobs_as text[] not null default '{}'
);

comment on table processes is 'One row for every running process. One that was killed leaves its row, which the next that looks takes away.';
