-- A recording of an empty room: the team's own, or contributed by somebody who has signed. The bytes lie behind the file door
-- under recordings/<id>. A contributed one is personal: it goes with its signature, at once. consent are the words that were
-- agreed to, as they stood on the page. What is not quiet is not kept: the row tells why, and the bytes are gone.
create table recordings (
  id           uuid primary key,
  campaign_id  uuid not null references campaigns on delete cascade,
  signature_id uuid references signatures on delete cascade,
  added_by     uuid references organisers on delete set null,
  place        text not null,
  recorded_by  text not null,
  consent      text not null,
  state        text not null check (state in ('arriving', 'waiting', 'checked')),
  verdict      text check (verdict in ('quiet', 'loud', 'clipped', 'too-short', 'too-long', 'too-large', 'not-audio', 'broken')),
  seconds      real,
  average      real,
  loudest      real,
  peak         real,
  loudness     jsonb not null default '[]',
  declined_at  timestamptz,
  added_at     timestamptz not null,
  check ((state = 'checked') = (verdict is not null))
);
create index recordings_newest on recordings (campaign_id, added_at desc, id desc);
create index recordings_of_signature on recordings (signature_id);

-- Who is credited as having written the work, besides all who are credited on it.
create table co_writers (
  signature_id uuid primary key references signatures on delete cascade,
  campaign_id  uuid not null references campaigns on delete cascade,
  marked_at    timestamptz not null
);
create index co_writers_of_campaign on co_writers (campaign_id);

-- For whom a work earns money: which part, in hundredths of a percent, of what is left (profit), of what comes in less costs of
-- selling (net), or of all that comes in (gross).
create table proceeds (
  campaign_id uuid primary key references campaigns on delete cascade,
  beneficiary text not null,
  share       integer not null check (share between 1 and 10000),
  basis       text not null check (basis in ('profit', 'net', 'gross'))
);

-- Money that has been paid to them, in the smallest unit of its currency (ISO 4217). An entry is never changed or deleted: a
-- further one corrects it, with the difference as its amount.
create table payments (
  id           uuid primary key,
  campaign_id  uuid not null references campaigns on delete cascade,
  paid_on      date not null,
  amount       bigint not null check (amount <> 0),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  note         text not null,
  corrects     uuid references payments,
  receipt_type text check (receipt_type in ('application/pdf', 'image/jpeg', 'image/png')),
  added_by     uuid references organisers on delete set null,
  added_at     timestamptz not null,
  check (amount > 0 or corrects is not null)
);
create index payments_of_campaign on payments (campaign_id, paid_on desc, id desc);
