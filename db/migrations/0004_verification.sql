-- What a typed code answers. subject is a MAC of what is being proven, so that the row alone names nobody.
-- The code exists only as a MAC; the sealed copy lives from the drawing to the mail server's yes, because a crash
-- between the two must send the same code again.
create table challenges (
  subject       bytea primary key check (octet_length(subject) = 32),
  code_mac      bytea check (octet_length(code_mac) = 32),
  code_sealed   bytea,
  tries         smallint not null default 0,
  drawn_at      timestamptz,
  accepted_at   timestamptz,
  deadline      timestamptz,
  spent_at      timestamptz,
  asked_at      timestamptz not null,
  asked         smallint not null default 1
);
create index challenges_by_age on challenges (asked_at);

-- Spends against sliding-window budgets (code emails, wrong codes, forms). bucket is a MAC; rows die with their window.
create table budget_spends (
  bucket bytea not null,
  at     timestamptz not null
);
create index budget_spends_by_bucket on budget_spends (bucket, at);
create index budget_spends_by_age on budget_spends (at);

-- How long mailboxes of one provider took from accepted email to typed code; the provider's name is a MAC as well.
create table mailbox_delays (
  provider bytea not null,
  seconds  integer not null,
  at       timestamptz not null
);
create index mailbox_delays_by_provider on mailbox_delays (provider, at);

-- Mailboxes that want no email from us, from any campaign. A MAC of the address key, nothing else.
create table blocked_mailboxes (
  address_mac bytea primary key check (octet_length(address_mac) = 32),
  blocked_at  timestamptz not null
);

-- Somebody looking at what their mailbox has signed: a browser's ticket and a sealed address, for an hour at most.
create table visits (
  ticket_hash    bytea primary key check (octet_length(ticket_hash) = 32),
  address_sealed bytea not null,
  mailbox_mac    bytea not null check (octet_length(mailbox_mac) = 32),
  locale         text not null,
  to_unblock     boolean not null,
  codes_asked    smallint not null default 1,
  code_asked_at  timestamptz not null,
  proven_at      timestamptz,
  created_at     timestamptz not null
);
create index visits_by_age on visits (created_at);
create index visits_by_mailbox on visits (mailbox_mac);
