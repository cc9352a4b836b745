-- Says on the channel “pages”, once the transaction has committed, which campaign's public pages are no longer true:
-- “campaign SLUG” for what its team changes, “names SLUG” for somebody who leaves or is shown otherwise. Said here and not
-- by the deeds, so that no deed can forget it. PostgreSQL sends equal words of one transaction once. Signing says nothing:
-- on its way the conditions below are looked at and are false, and what follows from it the sequencer announces.
create function say_campaign() returns trigger language plpgsql as $$
begin
  perform pg_notify('pages', 'campaign ' || slug) from campaigns
    where id = coalesce(new.campaign_id, old.campaign_id);
  return null;
end $$;

create function say_itself() returns trigger language plpgsql as $$
begin
  perform pg_notify('pages', 'campaign ' || said.slug) from (values (old.slug), (new.slug)) as said (slug)
    where said.slug is not null;
  return null;
end $$;

create function say_names() returns trigger language plpgsql as $$
begin
  perform pg_notify('pages', 'names ' || slug) from campaigns where id = old.campaign_id;
  return null;
end $$;

create function say_file() returns trigger language plpgsql as $$
begin
  perform pg_notify('pages', 'campaign ' || slug) from campaigns join editions on editions.campaign_id = campaigns.id
    where editions.id = coalesce(new.edition_id, old.edition_id);
  return null;
end $$;

create trigger campaigns_say after insert or update or delete on campaigns for each row execute function say_itself();
create trigger titles_say after insert or update or delete on campaign_titles for each row execute function say_campaign();
create trigger sections_say after insert or update or delete on campaign_sections for each row execute function say_campaign();
create trigger versions_say after insert on statement_versions for each row execute function say_campaign();
create trigger wordmarks_say after insert or update or delete on wordmarks for each row execute function say_campaign();
create trigger questions_say after insert or update or delete on questions for each row execute function say_campaign();
create trigger milestones_say after insert or update or delete on milestones for each row execute function say_campaign();
create trigger partners_say after insert or update or delete on partners for each row execute function say_campaign();
create trigger merged_say after insert or update or delete on merged_occupations for each row execute function say_campaign();
create trigger pinned_say after insert or update or delete on pinned_signatories for each row execute function say_campaign();
create trigger launches_say after insert or update or delete on launches for each row execute function say_campaign();
create trigger works_say after insert or update or delete on works for each row execute function say_campaign();
create trigger rounds_say after insert or update or delete on proof_rounds for each row execute function say_campaign();
create trigger places_say after insert or update or delete on book_places for each row execute function say_campaign();
create trigger co_writers_say after insert or update or delete on co_writers for each row execute function say_campaign();
create trigger proceeds_say after insert or update or delete on proceeds for each row execute function say_campaign();
create trigger payments_say after insert or update or delete on payments for each row execute function say_campaign();
-- How far a recording has been listened to is no page's affair; that it is taken back, or declined after all, is.
create trigger recordings_say after update on recordings for each row
  when (old.declined_at is distinct from new.declined_at) execute function say_campaign();
create trigger recordings_gone_say after delete on recordings for each row execute function say_campaign();
create trigger edition_files_say after update or delete on edition_files for each row execute function say_file();

-- A draft of an update is saved while it is typed, and a build tells of its progress: no page shows either.
create trigger updates_say after update on updates for each row
  when (old.published_at is not null or new.published_at is not null) execute function say_campaign();
create trigger published_say after insert on updates for each row
  when (new.published_at is not null) execute function say_campaign();
create trigger updates_gone_say after delete on updates for each row
  when (old.published_at is not null) execute function say_campaign();
create trigger editions_say after update on editions for each row
  when ((old.state, old.number, old.hidden_at, old.names, old.list_hash)
    is distinct from (new.state, new.number, new.hidden_at, new.names, new.list_hash)) execute function say_campaign();

create trigger signatures_say after update on signatures for each row
  when (old.state = 'standing'
    and (old.state, old.name, old.occupation, old.affiliation, old.country, old.listing, old.held_because, old.answers,
         old.statement_version_id)
    is distinct from
        (new.state, new.name, new.occupation, new.affiliation, new.country, new.listing, new.held_because, new.answers,
         new.statement_version_id)) execute function say_names();
-- A strike that is undone brings a name back.
create trigger restored_say after update on signatures for each row
  when (old.state = 'removed' and new.state = 'standing') execute function say_names();
create trigger signatures_gone_say after delete on signatures for each row
  when (old.state = 'standing') execute function say_names();
