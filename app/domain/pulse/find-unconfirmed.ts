import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** A campaign, in its own language, whose forms of the last day hardly anybody has confirmed. */
type Unconfirmed = { slug: string; title: string; locale: string; forms: number; confirmed: number }

// TRUST C-02: below one in twenty, of five hundred.
const FEWEST_FORMS = 500
const SHARE = 0.05
const MOST_TOLD = 20

/**
 * Open campaigns that took at least five hundred forms between a day and an hour ago, by whole hours, of which fewer than one
 * in twenty was confirmed since; the most forms first, twenty at most. Somebody sends codes there to people who have not
 * asked for them, or a mail provider keeps them back. Reads the sums of one day by their index, some milliseconds.
 */
export async function findUnconfirmed(db: Db, at: Instant = databaseTime): Promise<Unconfirmed[]> {
  const { rows } = await sql<Unconfirmed>`
    with now as materialized (select floor(extract(epoch from ${at}) / 3600)::integer as hour),
    summed as (
      select campaign_id, coalesce(sum(forms) filter (where each.hour <= now.hour - 2), 0)::integer as forms,
             sum(confirmed)::integer as confirmed
        from signing_hours as each, now
       where each.hour between now.hour - 24 and now.hour
       group by campaign_id
    )
    select slug, title, locale, forms, confirmed
      from summed join campaigns on campaigns.id = campaign_id
           join campaign_titles as titled on titled.campaign_id = campaigns.id and locale = default_locale
     where forms >= ${FEWEST_FORMS} and confirmed < forms * ${SHARE}::float8
       and state = 'open' and (closes_at is null or closes_at > ${at})
     order by forms desc limit ${MOST_TOLD}`.execute(db)
  return rows
}
