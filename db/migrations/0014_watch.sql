-- What happened to somebody's account, for its owner to read: an entry belongs to a team's log or to an account's.
alter table audit_entries alter column team_id drop not null;
alter table audit_entries
  add column account_id uuid references organisers on delete cascade,
  add constraint one_log check ((team_id is null) <> (account_id is null));
create index audit_of_account on audit_entries (account_id, at desc, id desc) where account_id is not null;

-- Where a signature came from, for a day: the mail domain (none for the large providers, which say nothing) and the
-- network, as MACs. What many have in common is looked for here; then the row goes.
create table arrivals (
  signature_id uuid primary key references signatures on delete cascade,
  campaign_id  uuid not null references campaigns on delete cascade,
  domain       bytea check (octet_length(domain) = 32),
  network      bytea check (octet_length(network) = 32),
  arrived_at   timestamptz not null
);
create index arrivals_newest on arrivals (arrived_at);
create index arrivals_of_domain on arrivals (campaign_id, domain, arrived_at) where domain is not null;
create index arrivals_of_network on arrivals (campaign_id, network, arrived_at) where network is not null;

-- Many signatures from one mail domain or one network. noticed: told to the reviewers. held: the names wait for a second
-- look. let-through: a reviewer trusts them. decided: struck or hidden. review_id is the review that did it. alike and everybody are what stood when it was last
-- looked at.
create table bursts (
  id          uuid primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  kind        text not null check (kind in ('domain', 'network')),
  mark        bytea not null check (octet_length(mark) = 32),
  name_sealed bytea,
  state       text not null check (state in ('noticed', 'held', 'let-through', 'decided')),
  span        text not null check (span in ('hour', 'day')),
  alike       integer not null,
  everybody   integer not null,
  began_at    timestamptz not null,
  seen_at     timestamptz not null,
  review_id   uuid references reviews on delete set null
);
create unique index one_open_burst on bursts (campaign_id, kind, mark) where state in ('noticed', 'held');
create index bursts_of_campaign on bursts (campaign_id, seen_at desc, id desc);

create table burst_names (
  burst_id     uuid not null references bursts on delete cascade,
  signature_id uuid not null references signatures on delete cascade,
  primary key (burst_id, signature_id)
);
create index bursts_of_signature on burst_names (signature_id);

-- A review can also hold names that stand already, because their look-alike was put on the watch list. searching: it
-- goes through the campaign's names; searched says how far it is and after_signature where it goes on.
alter table reviews drop constraint reviews_state_check;
alter table reviews add constraint reviews_state_check
  check (state in ('drafted', 'waiting', 'searching', 'running', 'done', 'undoing', 'undone', 'refused'));
alter table reviews drop constraint reviews_deed_check;
alter table reviews add constraint reviews_deed_check check (deed in ('show', 'hide', 'strike', 'watch'));
alter table reviews
  add column after_signature uuid,
  add column searched integer not null default 0,
  add column to_search integer not null default 0;

-- Who has asked that a name which holds somebody leaves the watch list; another organiser must say so too.
alter table watched_names add column removal_asked_by uuid references organisers on delete set null;

-- A new team's first updates are looked at by somebody else before many people get them.
create table update_looks (
  update_id  uuid primary key references updates on delete cascade,
  team_id    uuid not null references teams on delete cascade,
  state      text not null check (state in ('waiting', 'passed', 'sent-back')),
  recipients integer not null,
  asked_by   uuid references organisers on delete set null,
  asked_at   timestamptz not null,
  looked_by  uuid references organisers on delete set null,
  looked_at  timestamptz,
  why        text not null default '' check (length(why) <= 1000)
);
create index update_looks_waiting on update_looks (asked_at) where state = 'waiting';
create index update_looks_of_team on update_looks (team_id);
