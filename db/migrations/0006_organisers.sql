-- Somebody with an account who runs campaigns. The address is sealed; its MAC keeps one account for one mailbox.
create table organisers (
  id             uuid primary key,
  name           text not null check (length(name) between 1 and 200),
  address_sealed bytea not null,
  address_mac    bytea not null unique check (octet_length(address_mac) = 32),
  locale         text not null,
  created_at     timestamptz not null
);

-- A public key whose private half never leaves the organiser's device (WebAuthn Level 3). id is the credential's own.
create table passkeys (
  id           bytea primary key,
  organiser_id uuid not null references organisers on delete cascade,
  public_key   bytea not null,
  counter      bigint not null,
  transports   text[] not null,
  backed_up    boolean not null,
  name         text not null check (length(name) between 1 and 100),
  created_at   timestamptz not null,
  used_at      timestamptz
);
create index passkeys_of on passkeys (organiser_id);

-- The way back in for whoever has lost every passkey: shown once, kept as MACs, each good for one use.
create table recovery_codes (
  organiser_id uuid not null references organisers on delete cascade,
  code_mac     bytea not null check (octet_length(code_mac) = 32),
  used_at      timestamptz,
  primary key (organiser_id, code_mac)
);

-- One browser that is signed in. proven_at is when its organiser last used a passkey in it.
create table desk_sessions (
  id           uuid primary key,
  ticket_hash  bytea not null unique check (octet_length(ticket_hash) = 32),
  organiser_id uuid not null references organisers on delete cascade,
  browser      text not null check (length(browser) <= 200),
  created_at   timestamptz not null,
  seen_at      timestamptz not null,
  proven_at    timestamptz
);
create index desk_sessions_of on desk_sessions (organiser_id);

-- Somebody who proves a mailbox in order to get an account, or to come back to one with a recovery code.
create table enrolments (
  ticket_hash    bytea primary key check (octet_length(ticket_hash) = 32),
  address_sealed bytea not null,
  mailbox_mac    bytea not null check (octet_length(mailbox_mac) = 32),
  locale         text not null,
  codes_asked    smallint not null default 1,
  code_asked_at  timestamptz not null,
  proven_at      timestamptz,
  created_at     timestamptz not null
);
create index enrolments_by_age on enrolments (created_at);

-- What a passkey is asked to sign, for one browser and one purpose, once.
create table passkey_challenges (
  ticket_hash  bytea not null check (octet_length(ticket_hash) = 32),
  purpose      text not null check (purpose in ('enrol', 'sign-in', 'add', 'prove')),
  challenge    text not null,
  created_at   timestamptz not null,
  primary key (ticket_hash, purpose)
);
create index passkey_challenges_by_age on passkey_challenges (created_at);

-- Who runs campaigns together. A team owns campaigns; a member has one role in it.
create table teams (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);

create table memberships (
  team_id      uuid not null references teams on delete cascade,
  organiser_id uuid not null references organisers on delete cascade,
  role         text not null check (role in ('owner', 'editor', 'reviewer', 'viewer')),
  since        timestamptz not null,
  primary key (team_id, organiser_id)
);
create index memberships_of on memberships (organiser_id);

create table team_invitations (
  id             uuid primary key,
  team_id        uuid not null references teams on delete cascade,
  role           text not null check (role in ('owner', 'editor', 'reviewer', 'viewer')),
  address_sealed bytea not null,
  address_mac    bytea not null check (octet_length(address_mac) = 32),
  ticket_hash    bytea unique check (octet_length(ticket_hash) = 32),
  invited_by     uuid references organisers on delete set null,
  created_at     timestamptz not null,
  accepted_at    timestamptz,
  withdrawn_at   timestamptz
);
create unique index one_open_invitation on team_invitations (team_id, address_mac)
  where accepted_at is null and withdrawn_at is null;

alter table campaigns add column team_id uuid references teams;
create index campaigns_of_team on campaigns (team_id);

-- Who did what, when and why, for the team to read. facts holds no address and no name of a signatory.
create table audit_entries (
  id           uuid primary key,
  team_id      uuid not null references teams on delete cascade,
  campaign_id  uuid references campaigns on delete cascade,
  organiser_id uuid references organisers on delete set null,
  deed         text not null check (length(deed) between 1 and 60),
  facts        jsonb not null,
  why          text not null default '' check (length(why) <= 1000),
  at           timestamptz not null
);
create index audit_of_team on audit_entries (team_id, at desc, id desc);
create index audit_of_campaign on audit_entries (campaign_id, at desc, id desc);

-- Emails to organisers, and from a campaign to those who asked for its news.
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in
  ('sign-code', 'visit-code', 'unblock-code', 'signed', 'desk-code', 'team-invitation', 'desk-notice', 'campaign-invitation', 'update'));
alter table outbox drop constraint outbox_chosen_check;
alter table outbox add constraint outbox_chosen_check check (chosen in ('code', 'already-signed', 'signed', 'nothing', 'as-asked'));
-- The row that such an email is about.
alter table outbox add column about uuid;
