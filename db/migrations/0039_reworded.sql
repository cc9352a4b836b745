-- Beside leaving and hiding: that somebody put other words in the place of theirs, and that somebody took a recording back.
-- Only that they did; never the words, the old ones or the new.
alter table erasures drop constraint erasures_deed_check, drop constraint erasures_check1;
alter table erasures
  add column recording_id uuid,
  add constraint erasures_deed_check
    check (deed in ('removed', 'hidden', 'anonymous', 'reworded', 'no-news', 'blocked', 'recording')),
  add constraint erasures_of_recordings check ((deed = 'recording') = (recording_id is not null)),
  add constraint erasures_of_one check (num_nonnulls(signature_id, address_mac, recording_id) = 1);

create or replace function note_erasure() returns trigger language plpgsql as $$
begin
  if new.state = 'removed' then
    -- Struck names come back for a second look instead of for good: bringing them back again is one press.
    insert into erasures (deed, signature_id)
    values (case when new.removed_because = 'withdrawn' then 'removed' else 'hidden' end, new.id);
  else
    insert into erasures (deed, signature_id)
    select deed, new.id
      from unnest(array[
        case when old.held_because is distinct from 'HIDDEN' and new.held_because = 'HIDDEN' then 'hidden' end,
        case when old.listing = 'public' and new.listing = 'anonymous' then 'anonymous' end,
        case when (old.name, old.occupation, old.affiliation, old.country, old.answers)
               is distinct from (new.name, new.occupation, new.affiliation, new.country, new.answers) then 'reworded' end,
        case when old.updates and not new.updates then 'no-news' end]) as deed
     where deed is not null;
  end if;
  return null;
end $$;

-- Signing itself, pending to standing, is done with the first of these conditions.
drop trigger erased on signatures;
create trigger erased after update on signatures for each row
  when (old.state = 'standing' and (
    new.state = 'removed'
    or (old.listing = 'public' and new.listing = 'anonymous')
    or (old.held_because is distinct from 'HIDDEN' and new.held_because = 'HIDDEN')
    or (old.updates and not new.updates)
    or (old.name, old.occupation, old.affiliation, old.country, old.answers)
       is distinct from (new.name, new.occupation, new.affiliation, new.country, new.answers)))
  execute function note_erasure();

create function note_recording() returns trigger language plpgsql as $$
begin
  insert into erasures (deed, recording_id) values ('recording', old.id);
  return null;
end $$;
create trigger recording_erased after delete on recordings for each row
  when (old.signature_id is not null) execute function note_recording();
