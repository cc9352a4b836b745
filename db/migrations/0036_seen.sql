-- How often a campaign's page was opened while it had its form, by the hour, counted where a browser begins to watch the number.
-- More in one beat than a smallint holds: a process that could not write for an hour has an hour's.
alter table beats add column seen integer not null default 0;
alter table signing_hours add column seen integer not null default 0;
