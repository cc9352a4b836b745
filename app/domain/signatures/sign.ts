import { takesNames } from '#campaigns'
import { enqueueEmail } from '#emails'
import { networkBudget, spend } from '#limits'
import { drawTicket, seal, type Keys } from '#secrets'
import { foldForSearch } from '#names'
import { askForCode } from '#verification'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { addressMac } from './address-mac.ts'
import type { SigningForm } from './read-signing-form.ts'

export type SignOutcome =
  | { outcome: 'check-your-mailbox'; ticket: string }
  | { outcome: 'campaign-not-open' }
  | { outcome: 'too-many-from-network' }

export type Signing = {
  campaignId: string
  form: SigningForm
  locale: string
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
    const { campaignId, form, locale, network } = signing
    const campaign = await tx
      .selectFrom('campaigns')
      .innerJoin('statement_versions as version', 'version.campaign_id', 'campaigns.id')
      .select('version.id as versionId')
      .where('campaigns.id', '=', campaignId)
      .where(takesNames(at))
      .orderBy('version.number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!campaign) return { outcome: 'campaign-not-open' }
    if (!(await spend(tx, networkBudget(keys, 'forms', network), at)))
      return { outcome: 'too-many-from-network' }

    const id = newId()
    const mac = addressMac(keys, campaignId, form.addressKey)
    const { ticket, hash } = drawTicket()
    await tx
      .insertInto('signatures')
      .values({
        id,
        campaign_id: campaignId,
        statement_version_id: campaign.versionId,
        state: 'pending',
        name: form.name,
        occupation: form.occupation,
        occupation_key: foldForSearch(form.occupation),
        affiliation: form.affiliation,
        country: form.country,
        listing: form.listing,
        held_because: form.heldBecause,
        updates: form.updates,
        locale,
        address_mac: mac,
        address_sealed: seal(keys, `signatures/${id}`, form.address),
        ticket_hash: hash,
        code_asked_at: at,
        created_at: at,
      })
      .execute()
    await askForSigningCode(tx, keys, { campaignId, mac, address: form.address, locale }, at)
    return { outcome: 'check-your-mailbox', ticket }
  })
}

type Asking = { campaignId: string; mac: Buffer; address: string; locale: string }

/** Asks for a code for a mailbox in a campaign and queues its email, unless one was asked for a moment ago. */
export async function askForSigningCode(tx: Tx, keys: Keys, asking: Asking, at: Instant): Promise<void> {
  if (!(await askForCode(tx, asking.mac, at))) return
  const id = newId()
  const addressSealed = seal(keys, `outbox/${id}`, asking.address)
  const { locale, mac: subject, campaignId } = asking
  await enqueueEmail(tx, { id, kind: 'sign-code', locale, addressSealed, subject, campaignId }, at)
}
