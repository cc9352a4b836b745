import { sql } from 'kysely'
import { takesInvited, takesNames } from '#campaigns'
import { enqueueEmail } from '#emails'
import { networkBudget, spend } from '#limits'
import { noteForm, providerOf } from '#pulse'
import { drawTicket, seal, type Keys } from '#secrets'
import { foldForSearch } from '#names'
import { askForCode } from '#verification'
import { openPartner } from '#partners'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { addressMac } from './address-mac.ts'
import type { SigningForm } from './read-signing-form.ts'

export type SignOutcome =
  | { outcome: 'check-your-mailbox'; ticket: string }
  | { outcome: 'campaign-not-open' }
  /** The words have changed since the page with the form was made: nothing is written, the new ones are to be read first. */
  | { outcome: 'words-changed' }
  | { outcome: 'too-many-from-network' }

export type Signing = {
  campaignId: string
  form: SigningForm
  locale: string
  /** The number of the version of the words that the page showed; absent from a form that does not say. */
  version?: number
  /** The code of the partner whose link led here; without meaning where none of the campaign's links has it. */
  partner?: string
  /** The private link that let its person in; absent where none was needed. */
  link?: string
  /** Where the request came from, or null where that says nothing. */
  network: string | null
}

/**
 * Puts a name down, unproven: not shown, not counted, gone in a day unless the code sent to the address comes back.
 * Does exactly the same for an address that is new, has signed, is blocked or has had its share of emails; what
 * differs is chosen later, when the email is sent, so neither the answer nor its time tells anybody who has signed.
 */
export async function sign(
  db: Db,
  keys: Keys,
  signing: Signing,
  at: Instant = databaseTime,
): Promise<SignOutcome> {
  return db.transaction().execute(async (tx) => {
    const { campaignId, form, locale, network, link, version, partner = '' } = signing
    if (version !== undefined && (await newestWords(tx, campaignId)) !== version)
      return { outcome: 'words-changed' }
    if (!(await spend(tx, networkBudget(keys, 'forms', network), at)))
      return { outcome: 'too-many-from-network' }

    const mac = addressMac(keys, campaignId, form.addressKey)
    const { ticket, hash } = drawTicket()
    const written = await insertPending(
      tx,
      keys,
      { campaignId, form, locale, version, partner, link, mac, ticketHash: hash },
      at,
    )
    if (!written) return { outcome: 'campaign-not-open' }
    const { address, addressKey } = form
    await askForSigningCode(tx, keys, { campaignId, mac, address, addressKey, locale }, at)
    await noteForm(tx, keys, { campaignId, addressKey, addressMac: mac, ticketHash: hash }, at)
    return { outcome: 'check-your-mailbox', ticket }
  })
}

async function newestWords(tx: Tx, campaignId: string): Promise<number | undefined> {
  const newest = await tx
    .selectFrom('statement_versions')
    .select('number')
    .where('campaign_id', '=', campaignId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.number
}

type Pending = Pick<Signing, 'campaignId' | 'form' | 'locale' | 'link' | 'version'> & {
  partner: string
  mac: Buffer
  ticketHash: Buffer
}

/** Writes the row under the words that were on the page, the newest where it does not say; false when the campaign takes no names at this moment. */
async function insertPending(tx: Tx, keys: Keys, pending: Pending, at: Instant): Promise<boolean> {
  const { campaignId, form, locale, version, partner, link, mac, ticketHash } = pending
  const id = newId()
  const row = {
    id,
    campaign_id: campaignId,
    state: 'pending' as const,
    name: form.name,
    occupation: form.occupation,
    occupation_key: foldForSearch(form.occupation),
    affiliation: form.affiliation,
    country: form.country,
    listing: form.listing,
    answers: JSON.stringify(form.answers),
    held_because: form.heldBecause,
    updates: form.updates,
    locale,
    address_mac: mac,
    address_sealed: seal(keys, `signatures/${id}`, form.address),
    ticket_hash: ticketHash,
    code_asked_at: at,
    created_at: at,
  }
  const columns = Object.keys(row) as (keyof typeof row)[]
  const inserted = await tx
    .insertInto('signatures')
    .columns([...columns, 'statement_version_id', 'partner_id'])
    .expression((eb) =>
      eb
        .selectFrom('campaigns')
        .innerJoin('statement_versions as version', 'version.campaign_id', 'campaigns.id')
        .select((inner) => columns.map((column) => inner.val(row[column]).as(column)))
        .select(['version.id', openPartner(campaignId, partner, at).as('partner')])
        .where('campaigns.id', '=', campaignId)
        .where(link ? sql<boolean>`(${takesNames(at)} or ${takesInvited(link)})` : takesNames(at))
        .$if(version !== undefined, (query) => query.where('version.number', '=', version!))
        .orderBy('version.number', 'desc')
        .limit(1),
    )
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

type Asking = { campaignId: string; mac: Buffer; address: string; addressKey: string; locale: string }

/** Asks for a code for a mailbox in a campaign and queues its email, unless one was asked for a moment ago. */
export async function askForSigningCode(tx: Tx, keys: Keys, asking: Asking, at: Instant): Promise<void> {
  if (!(await askForCode(tx, asking.mac, at))) return
  const id = newId()
  const addressSealed = seal(keys, `outbox/${id}`, asking.address)
  const { locale, mac: subject, campaignId } = asking
  const provider = providerOf(keys, asking.addressKey)
  await enqueueEmail(tx, { id, kind: 'sign-code', locale, addressSealed, subject, campaignId, provider }, at)
}
