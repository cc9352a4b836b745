-- Which log this is, from the moment in which something of it is shown. A copy of the database, from a backup, is the same log;
-- a new database is another one, also where it was made from a template, and so is a log that goes on from an earlier moment
-- than the one its numbers were shown of.
alter table log_end add column log_id uuid;

-- Logs that were found shorter than what they had shown. While the log is one of them nothing is signed and nothing placed.
create table restores (
  log_id     uuid primary key,
  size       bigint not null,
  published  bigint not null,
  found_at   timestamptz not null,
  gone_on_at timestamptz
);
