-- A sending that is about an edition goes only to those who are in it; its update_id is then the edition's own id, and no update.
alter table update_deliveries drop constraint update_deliveries_update_id_fkey;
alter table update_sendings drop constraint update_sendings_update_id_fkey;
alter table update_deliveries add foreign key (update_id) references update_sendings on delete cascade;
alter table update_sendings add column edition_id uuid references editions on delete cascade;

-- The last look before a book is printed: everybody in a proof may see to the spelling of their name until the deadline, at
-- which its edition is ordered. printed_as is that edition.
create table proof_rounds (
  edition_id  uuid primary key references editions on delete cascade,
  campaign_id uuid not null references campaigns on delete cascade,
  state       text not null check (state in ('open', 'cancelled', 'ordered')),
  deadline_at timestamptz not null,
  begun_by    uuid references organisers on delete set null,
  begun_at    timestamptz not null,
  printed_as  uuid references editions on delete set null
);
create unique index one_round_at_a_time on proof_rounds (campaign_id) where state = 'open';
create index proof_rounds_due on proof_rounds (deadline_at) where state = 'open';
create index proof_rounds_of_campaign on proof_rounds (campaign_id, begun_at desc);

-- Where a printed book was handed out. The photograph lies behind the file door under photo_key.
create table book_places (
  id           uuid primary key,
  campaign_id  uuid not null references campaigns on delete cascade,
  place        text not null check (length(place) between 1 and 200),
  handed_on    date not null,
  copies       integer not null check (copies > 0),
  photo_key    text,
  photo_alt    text not null default '' check (length(photo_alt) <= 500),
  photo_width  integer,
  photo_height integer,
  created_at   timestamptz not null,
  check ((photo_key is null) = (photo_width is null) and (photo_key is null) = (photo_height is null)),
  check (photo_key is null or photo_alt <> '')
);
create index book_places_of_campaign on book_places (campaign_id, handed_on desc, id desc);

-- A book is read page by page.
create index edition_names_of_page on edition_names (edition_id, page, position);
