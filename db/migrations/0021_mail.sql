-- Emails are taken from the outbox in batches, whom people wait for first.
alter table outbox add column priority smallint not null default 0;
-- Not before this: an email that a mail server did not take rests a while.
alter table outbox add column due_at timestamptz not null default clock_timestamp();
-- Its provider has asked for less: it is taken from its own lane, so that nobody behind it waits as well.
alter table outbox add column laned boolean not null default false;
create index outbox_due on outbox (priority, due_at) where state = 'waiting' and not laned;
create index outbox_in_lanes on outbox (provider, priority, due_at) where state = 'waiting' and laned;

-- Providers that have asked for less, and how many emails a minute they get now. Whoever takes what they are given has no lane.
create table mail_lanes (
  provider   bytea primary key check (octet_length(provider) = 32),
  per_minute real not null check (per_minute > 0),
  tokens     real not null,
  at         timestamptz not null,
  closed_to  timestamptz not null
);

-- The newest of all providers, and what has to go after an hour.
create index mailbox_delays_by_age on mailbox_delays (at);

-- The emails themselves wait in the outbox.
do $$
begin
  if to_regclass('graphile_worker._private_jobs') is not null then
    delete from graphile_worker._private_jobs
     where task_id in (select id from graphile_worker._private_tasks where identifier = 'deliver');
  end if;
end
$$;
