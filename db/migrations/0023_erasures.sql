-- What people have taken back, until it is written to the journal beside the database: a database that is put back from a
-- backup knows nothing of it. The database notes it itself, so that no way of taking something back can be forgotten.
create table erasures (
  id           bigint generated always as identity primary key,
  deed         text not null check (deed in ('removed', 'hidden', 'anonymous', 'no-news', 'blocked')),
  signature_id uuid,
  address_mac  bytea check (octet_length(address_mac) = 32),
  check ((deed = 'blocked') = (address_mac is not null)),
  check ((deed = 'blocked') = (signature_id is null))
);

-- How far the journal is written, and read: a journal with more pages is that of a later moment.
create table erasure_journal (
  only_row  boolean primary key default true check (only_row),
  next_page integer not null
);
insert into erasure_journal (next_page) values (1);

create function note_erasure() returns trigger language plpgsql as $$
begin
  insert into erasures (deed, signature_id) values (
    case when new.removed_because = 'withdrawn' then 'removed'
         -- Struck names come back for a second look instead of for good: bringing them back again is one press.
         when new.state = 'removed' or new.held_because is distinct from old.held_because then 'hidden'
         when new.listing <> old.listing then 'anonymous'
         else 'no-news' end,
    new.id);
  return null;
end $$;

-- Signing itself, pending to standing, passes all of these conditions by.
create trigger erased after update on signatures for each row
  when (old.state = 'standing' and (
    new.state = 'removed'
    or (old.listing = 'public' and new.listing = 'anonymous')
    or (old.held_because is distinct from 'HIDDEN' and new.held_because = 'HIDDEN')
    or (old.updates and not new.updates)))
  execute function note_erasure();

create function note_block() returns trigger language plpgsql as $$
begin
  insert into erasures (deed, address_mac) values ('blocked', new.address_mac);
  return null;
end $$;
create trigger blocked after insert on blocked_mailboxes for each row execute function note_block();
