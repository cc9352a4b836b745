import { sql } from 'kysely'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { providerOf, sealedProvider } from './provider-of.ts'
import { stepOfSeconds } from './within.ts'

const hourOf = (at: Instant) => sql<number>`floor(extract(epoch from ${at}) / 3600)::integer`

/**
 * The pages of these campaigns, by their slug, were opened so often while they had their form (at most 2³¹ − 1 times each). All
 * count for the hour of `at`. A campaign that there is no more is passed over.
 */
export async function noteSeen(
  db: Db,
  seen: ReadonlyMap<string, number>,
  at: Instant = databaseTime,
): Promise<void> {
  await sql`
    insert into beats (campaign_id, hour, seen)
    select campaigns.id, ${hourOf(at)}, page.seen
      from unnest(${[...seen.keys()]}::text[], ${[...seen.values()]}::integer[]) as page (slug, seen)
      join campaigns using (slug)`.execute(db)
}

type Form = { campaignId: string; addressKey: string; addressMac: Buffer; ticketHash: Buffer }

/**
 * More forms were sent: their rows are written already. A mailbox is counted for its provider only where it has sent no
 * other form that we still have. Must come last in its transaction: two forms from a provider that nobody came from before
 * wait for each other.
 */
export async function noteForms(tx: Tx, keys: Keys, forms: Form[], at: Instant): Promise<void> {
  if (forms.length === 0) return
  const { macs, named } = providersOf(keys, forms)
  const seen = new Set<string>()
  const first = forms.map(({ campaignId, addressMac }) => {
    const mailbox = `${campaignId}/${addressMac.toString('hex')}`
    return !seen.has(mailbox) && !!seen.add(mailbox)
  })
  await sql`
    with named as (${named}), form as (
      select * from unnest(${forms.map(({ campaignId }) => campaignId)}::uuid[], ${macs}::bytea[],
                           ${first}::boolean[],
                           ${forms.map(({ addressMac }) => addressMac)}::bytea[])
             as form (campaign_id, provider, first, address_mac)
    )
    insert into beats (campaign_id, hour, forms, provider, mailboxes)
    select form.campaign_id, ${hourOf(at)}, count(*), form.provider, count(*) filter (where first and other.id is null)
      from form
      -- Lateral, one at a time by the index: asked with "exists", PostgreSQL reads every signature there is.
      left join lateral (
        select id from signatures
         where signatures.campaign_id = form.campaign_id and signatures.address_mac = form.address_mac
           and (ticket_hash is null or ticket_hash <> all (${forms.map(({ ticketHash }) => ticketHash)}::bytea[]))
         limit 1) as other on true
     group by form.campaign_id, form.provider`.execute(tx)
}

/** More signatures were confirmed, each so long after its form was sent. Before anything in their rows changes. */
export async function noteConfirmed(tx: Tx, signatureIds: string[], at: Instant): Promise<void> {
  const took = sql<number>`extract(epoch from ${at} - created_at)::float8`
  await sql`
    insert into beats (campaign_id, hour, confirmed, within)
    select campaign_id, ${hourOf(at)}, count(*), ${stepOfSeconds(took)} as step
      from signatures where id = any(${signatureIds}::uuid[])
     group by campaign_id, step`.execute(tx)
}

type Settled = { campaignId: string; addressKey: string; outcome: 'sent' | 'refused'; code: boolean }

/**
 * Mail servers have answered for emails of campaigns; `code` where there was a code to sign with in one. Must come last in
 * its transaction, as `noteForms` must.
 */
export async function noteEmails(tx: Tx, keys: Keys, settled: Settled[], at: Instant): Promise<void> {
  if (settled.length === 0) return
  const { macs, named } = providersOf(keys, settled)
  await sql`
    with named as (${named})
    insert into beats (campaign_id, hour, codes, sent, refused, provider)
    select campaign_id, ${hourOf(at)}, count(*) filter (where code), count(*) filter (where sent),
           count(*) filter (where not sent), provider
      from unnest(${settled.map(({ campaignId }) => campaignId)}::uuid[], ${macs}::bytea[],
                  ${settled.map(({ outcome }) => outcome === 'sent')}::boolean[],
                  ${settled.map(({ code, outcome }) => code && outcome === 'sent')}::boolean[])
           as email (campaign_id, provider, sent, code)
     group by campaign_id, provider`.execute(tx)
}

/** The providers of these mailboxes, each in its place, and the statement that writes down their names, each once and in one order. */
function providersOf(keys: Keys, mailboxes: { addressKey: string }[]) {
  const macs = mailboxes.map(({ addressKey }) => providerOf(keys, addressKey))
  const each = new Map(macs.map((mac, place) => [mac.toString('hex'), mailboxes[place]!.addressKey]))
  const known = [...each.values()].map((addressKey) => sealedProvider(keys, addressKey))
  const named = sql`
    insert into mail_providers (mac, name_sealed)
    select * from unnest(${known.map(({ mac }) => mac)}::bytea[], ${known.map(({ sealed }) => sealed)}::bytea[])
           as provider (mac, name_sealed) order by mac
        on conflict do nothing`
  return { macs, named }
}
