import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/**
 * Adds waiting beats to the sums of their hours and days, at most `most` of them, and returns how many there were. Two at once
 * take different ones; each is added once, for it is taken away in the statement that adds it.
 */
export async function gatherBeats(db: Db, most = 20_000): Promise<number> {
  const { rows } = await sql<{ gathered: number }>`
    with taken as (
      delete from beats where ctid = any (array(select ctid from beats limit ${most} for update skip locked))
      returning *
    ), signing as (
      insert into signing_hours as summed (campaign_id, hour, within, seen, forms, codes, confirmed)
      select campaign_id, hour, within, sum(seen), sum(forms), sum(codes), sum(confirmed) from taken
       group by 1, 2, 3 having sum(seen + forms + codes + confirmed) > 0
       order by 1, 2, 3
      on conflict (campaign_id, hour, within) do update
        set seen = summed.seen + excluded.seen, forms = summed.forms + excluded.forms,
            codes = summed.codes + excluded.codes, confirmed = summed.confirmed + excluded.confirmed
    ), posting as (
      insert into provider_days as summed (campaign_id, day, provider, mailboxes, sent, refused)
      select campaign_id, hour / 24, provider, sum(mailboxes), sum(sent), sum(refused) from taken
       where provider is not null
       group by 1, 2, 3 having sum(mailboxes + sent + refused) > 0
       order by 1, 2, 3
      on conflict (campaign_id, day, provider) do update
        set mailboxes = summed.mailboxes + excluded.mailboxes, sent = summed.sent + excluded.sent,
            refused = summed.refused + excluded.refused
    )
    select count(*)::integer as gathered from taken`.execute(db)
  return rows[0]!.gathered
}
