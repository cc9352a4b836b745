import { sql } from 'kysely'
import { networkBudget, spendEach } from '#limits'
import { noteForms } from '#pulse'
import { drawTicket, hashTicket, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { addressMac } from '../mailbox/address-mac.ts'
import { askForSigningCodes } from './ask-for-signing-codes.ts'
import { insertPending, type Pending } from './insert-pending.ts'
import type { SignOutcome, Signing } from './signing.ts'

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
  const outcomes = new Map<Ready, SignOutcome>()
  return db.transaction().execute(async (tx) => {
    for (const round of roundsOf(forms)) await signRound(tx, keys, { forms: round, outcomes }, at)
    return forms.map((form) => outcomes.get(form)!)
  })
}

type Ready = Pending & { ticket: string }
type Round = { forms: Ready[]; outcomes: Map<Ready, SignOutcome> }

async function signRound(tx: Tx, keys: Keys, { forms, outcomes }: Round, at: Instant): Promise<void> {
  const newest = await newestWords(tx, forms)
  const known = await knownTickets(tx, forms)
  for (const form of forms)
    if (known.has(form.ticketHash.toString('hex')))
      outcomes.set(form, { outcome: 'check-your-mailbox', ticket: form.ticket })
    else if (form.version !== undefined && newest.get(form.campaignId) !== form.version)
      outcomes.set(form, { outcome: 'words-changed' })

  const fresh = forms.filter((form) => !outcomes.has(form))
  const budgets = fresh.map(({ network }) => networkBudget(keys, 'forms', network))
  const spent = await spendEach(tx, budgets, at)
  const allowed = fresh.filter((_, place) => spent[place])
  const written = await insertPending(tx, keys, allowed, at)
  const taken = allowed.filter(({ id }) => written.has(id))
  await askForSigningCodes(tx, keys, taken, at)
  await noteForms(tx, keys, taken.map(asForm), at)

  for (const form of fresh) outcomes.set(form, { outcome: 'too-many-from-network' })
  for (const form of allowed) outcomes.set(form, { outcome: 'campaign-not-open' })
  for (const form of taken) outcomes.set(form, { outcome: 'check-your-mailbox', ticket: form.ticket })
  const missed = allowed.filter(({ id }) => !written.has(id))
  // The same form, sent twice at once, may have been written by the other transaction in between.
  const meanwhile = await knownTickets(tx, missed)
  for (const form of missed)
    if (meanwhile.has(form.ticketHash.toString('hex')))
      outcomes.set(form, { outcome: 'check-your-mailbox', ticket: form.ticket })
}

/** Forms in their order, cut where one comes a second time: it must see what came of the first. */
function roundsOf(forms: Ready[]): Ready[][] {
  const rounds: Map<string, Ready>[] = []
  for (const form of forms) {
    if (rounds.at(-1)?.has(form.ticket) !== false) rounds.push(new Map())
    rounds.at(-1)!.set(form.ticket, form)
  }
  return rounds.map((round) => [...round.values()])
}

const asForm = ({ campaignId, form, mac, ticketHash }: Pending) => ({
  campaignId,
  addressKey: form.addressKey,
  addressMac: mac,
  ticketHash,
})

function readyToWrite(keys: Keys, signing: Signing): Ready {
  const { campaignId, form, ticket = drawTicket().ticket } = signing
  const mac = addressMac(keys, campaignId, form.addressKey)
  return { ...signing, id: newId(), ticket, ticketHash: hashTicket(ticket), mac }
}

/** The number of each campaign's newest words. */
async function newestWords(tx: Tx, forms: Pending[]): Promise<Map<string, number>> {
  const asking = forms.filter(({ version }) => version !== undefined)
  if (asking.length === 0) return new Map()
  const rows = await tx
    .selectFrom('statement_versions')
    .select(['campaign_id', sql<number>`max(number)`.as('newest')])
    .where('campaign_id', '=', sql<string>`any(${asking.map(({ campaignId }) => campaignId)}::uuid[])`)
    .groupBy('campaign_id')
    .execute()
  return new Map(rows.map(({ campaign_id, newest }) => [campaign_id, newest]))
}

/** Which of these forms are here already. */
async function knownTickets(tx: Tx, forms: Pending[]): Promise<Set<string>> {
  if (forms.length === 0) return new Set()
  const rows = await tx
    .selectFrom('signatures')
    .select('ticket_hash')
    .where('ticket_hash', '=', sql<Buffer>`any(${forms.map(({ ticketHash }) => ticketHash)}::bytea[])`)
    .execute()
  return new Set(rows.map((row) => row.ticket_hash!.toString('hex')))
}
