import { sql } from 'kysely'
import type { Keys } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'
import { sealedProvider } from './provider-of.ts'
import { stepOfSeconds } from './within.ts'

const hourOf = (at: Instant) => sql<number>`floor(extract(epoch from ${at}) / 3600)::integer`

type Form = { campaignId: string; addressKey: string; addressMac: Buffer; ticketHash: Buffer }

/**
 * One more form was sent. Its mailbox is counted for its provider only where it has sent no other form that we still
 * have. Must come last in its transaction: two forms from a provider that nobody came from before wait for each other.
 */
export async function noteForm(tx: Tx, keys: Keys, form: Form, at: Instant): Promise<void> {
  const { campaignId, addressKey, addressMac, ticketHash } = form
  await tx
    .insertInto('beats')
    .values({
      campaign_id: campaignId,
      hour: hourOf(at),
      forms: 1,
      provider: await knownProvider(tx, keys, addressKey),
      mailboxes: sql<number>`(not exists (
        select from signatures where campaign_id = ${campaignId} and address_mac = ${addressMac}
           and ticket_hash is distinct from ${ticketHash}))::integer`,
    })
    .execute()
}

/** One more signature was confirmed, so long after its form was sent. Before anything in its row changes. */
export async function noteConfirmed(tx: Tx, signatureId: string, at: Instant): Promise<void> {
  const took = sql<number>`extract(epoch from ${at} - created_at)::float8`
  await tx
    .insertInto('beats')
    .columns(['campaign_id', 'hour', 'confirmed', 'within'])
    .expression((eb) =>
      eb
        .selectFrom('signatures')
        .select([
          'campaign_id',
          hourOf(at).as('hour'),
          sql<number>`1`.as('confirmed'),
          stepOfSeconds(took).as('within'),
        ])
        .where('id', '=', signatureId),
    )
    .execute()
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
