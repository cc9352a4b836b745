import { sql } from 'kysely'
import { networkBudget, spendEach } from '#limits'
import { noteForms } from '#pulse'
import { drawTicket, hashTicket, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { addressMac } from './address-mac.ts'
import { askForSigningCodes } from './ask-for-signing-codes.ts'
import { insertPending, type Pending } from './insert-pending.ts'
import type { SignOutcome, Signing } from './sign.ts'

/**
 * Does for several at once what `sign` does for one, in one transaction of a dozen statements however many they are: for
 * each what would have come of it alone, one after the other in this order. Returns what came of each, in the same order;
 * throws for all of them, with nothing written, when the database refuses one.
 */
export async function signAll(
  db: Db,
  keys: Keys,
  signings: Signing[],
  at: Instant = databaseTime,
): Promise<SignOutcome[]> {
  const forms = signings.map((signing) => readyToWrite(keys, signing))
  return db.transaction().execute(async (tx) => {
    const known = await whatIsKnown(tx, forms)
    const isNew = ({ ticketHash }: Pending) => !known.tickets.has(ticketHash.toString('hex'))
    const hasWords = ({ campaignId, version }: Pending) =>
      version === undefined || known.newest.get(campaignId) === version
    const fresh = forms.filter((form) => isNew(form) && hasWords(form))
    const spent = await spendEach(
      tx,
      fresh.map(({ network }) => networkBudget(keys, 'forms', network)),
      at,
    )
    const allowed = fresh.filter((_, place) => spent[place])
    const written = await insertPending(tx, keys, allowed, at)
    const taken = allowed.filter(({ id }) => written.has(id))
    await askForSigningCodes(tx, keys, taken, at)
    await noteForms(tx, keys, taken.map(asForm), at)

    const [wasAllowed, wasTaken] = [new Set(allowed), new Set(taken)]
    return forms.map((form): SignOutcome => {
      if (!isNew(form) || wasTaken.has(form)) return { outcome: 'check-your-mailbox', ticket: form.ticket }
      if (!hasWords(form)) return { outcome: 'words-changed' }
      return { outcome: wasAllowed.has(form) ? 'campaign-not-open' : 'too-many-from-network' }
    })
  })
}

const asForm = ({ campaignId, form, mac, ticketHash }: Pending) => ({
  campaignId,
  addressKey: form.addressKey,
  addressMac: mac,
  ticketHash,
})

function readyToWrite(keys: Keys, signing: Signing): Pending & { ticket: string; network: string | null } {
  const { campaignId, form, ticket = drawTicket().ticket } = signing
  const mac = addressMac(keys, campaignId, form.addressKey)
  return { ...signing, id: newId(), ticket, ticketHash: hashTicket(ticket), mac }
}

/** Which of these forms are here already, and the number of each campaign's newest words. */
async function whatIsKnown(tx: Tx, forms: Pending[]) {
  const { rows } = await sql<{ campaign_id: string; newest: number; tickets: Buffer[] }>`
    select form.campaign_id,
           (select max(number) from statement_versions as version where version.campaign_id = form.campaign_id) as newest,
           array(select ticket_hash from signatures
                  where ticket_hash = any (${forms.map(({ ticketHash }) => ticketHash)}::bytea[])
                    and signatures.campaign_id = form.campaign_id) as tickets
      from (select distinct unnest(${forms.map(({ campaignId }) => campaignId)}::uuid[]) as campaign_id) as form`.execute(
    tx,
  )
  const tickets = rows.flatMap((row) => row.tickets.map((ticket) => ticket.toString('hex')))
  return {
    newest: new Map(rows.map(({ campaign_id, newest }) => [campaign_id, newest])),
    tickets: new Set(tickets),
  }
}
