-- How many stand under each version of a campaign's words, and where these words have their place in the log. Written by
-- the fold that moves the campaign's count, and never by anything else: the versions of a campaign add up to its count.
create table version_counts (
  version_id  uuid primary key references statement_versions,
  campaign_id uuid not null references campaigns,
  words_index bigint not null,
  standing    integer not null check (standing >= 0)
);
create index version_counts_of on version_counts (campaign_id);

insert into version_counts (version_id, campaign_id, words_index, standing)
select words.statement_version_id, words.campaign_id, words.log_index, counted.standing
  from events as words join campaign_counts as counted using (campaign_id)
 where words.type = 1 and words.log_index is not null and words.statement_version_id is not null;

-- Who signs newer words has one signing for each of the versions; the one that counts is the one of the row's version.
drop index one_sign;
create unique index one_sign on events (signature_id, statement_version_id) nulls not distinct where type = 2;
create unique index one_wording on events (statement_version_id) where type in (1, 5);

create index signatories_by_version on signatures (campaign_id, statement_version_id, confirmed_at desc, id desc)
  where state = 'standing' and listing = 'public' and held_because is null;

-- Words that were published stay as they were, whoever asks.
create function words_stay() returns trigger language plpgsql as $$
begin
  raise exception 'published words do not change: a change is a new version';
end $$;
create trigger versions_stay before update on statement_versions for each row execute function words_stay();
create trigger texts_stay before update on statement_texts for each row execute function words_stay();

-- An update may be the platform's own: the offer of the words of a version to those who signed earlier ones, once.
alter table updates add column version_id uuid unique references statement_versions on delete cascade;
