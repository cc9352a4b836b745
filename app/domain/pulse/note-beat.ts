import { sql } from 'kysely'
import type { Keys } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'
import { sealedProvider } from './provider-of.ts'
import { stepOfSeconds } from './within.ts'

const hourOf = (at: Instant) => sql<number>`floor(extract(epoch from ${at}) / 3600)::integer`

type Form = { campaignId: string; addressKey: string; addressMac: Buffer; ticketHash: Buffer }

/**
 * More forms were sent: their rows are written already. A mailbox is counted for its provider only where it has sent no
 * other form that we still have. Must come last in its transaction: two forms from a provider that nobody came from before
 * wait for each other.
 */
export async function noteForms(tx: Tx, keys: Keys, forms: Form[], at: Instant): Promise<void> {
  if (forms.length === 0) return
  const providers = forms.map(({ addressKey }) => sealedProvider(keys, addressKey))
  const macs = providers.map(({ mac }) => mac)
  const known = [...new Map(providers.map((one) => [one.mac.toString('hex'), one])).values()]
  const seen = new Set<string>()
  const first = forms.map(({ campaignId, addressMac }) => {
    const mailbox = `${campaignId}/${addressMac.toString('hex')}`
    return !seen.has(mailbox) && !!seen.add(mailbox)
  })
  await sql`
    with named as (
      insert into mail_providers (mac, name_sealed)
      select * from unnest(${known.map(({ mac }) => mac)}::bytea[], ${known.map(({ sealed }) => sealed)}::bytea[])
             as provider (mac, name_sealed) order by mac
          on conflict do nothing
    ), form as (
      select * from unnest(${forms.map(({ campaignId }) => campaignId)}::uuid[], ${macs}::bytea[],
                           ${first}::boolean[],
                           ${forms.map(({ addressMac }) => addressMac)}::bytea[])
             as form (campaign_id, provider, first, address_mac)
    )
    insert into beats (campaign_id, hour, forms, provider, mailboxes)
    select campaign_id, ${hourOf(at)}, count(*), provider, count(*) filter (where first and not exists (
             select from signatures as other
              where other.campaign_id = form.campaign_id and other.address_mac = form.address_mac
                and (other.ticket_hash is null or other.ticket_hash <> all (${forms.map(({ ticketHash }) => ticketHash)}::bytea[]))))
      from form
     group by campaign_id, provider`.execute(tx)
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

/** A mail server has answered for one of a campaign's emails; `code` when there was a code to sign with in it. */
export async function noteEmail(tx: Tx, keys: Keys, settled: Settled, at: Instant): Promise<void> {
  const { campaignId, addressKey, outcome, code } = settled
  await tx
    .insertInto('beats')
    .values({
      campaign_id: campaignId,
      hour: hourOf(at),
      codes: Number(code && outcome === 'sent'),
      sent: Number(outcome === 'sent'),
      refused: Number(outcome === 'refused'),
      provider: await knownProvider(tx, keys, addressKey),
    })
    .execute()
}

async function knownProvider(tx: Tx, keys: Keys, addressKey: string): Promise<Buffer> {
  const { mac, sealed } = sealedProvider(keys, addressKey)
  await tx
    .insertInto('mail_providers')
    .values({ mac, name_sealed: sealed })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return mac
}
