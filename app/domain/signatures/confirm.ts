import { sql } from 'kysely'
import { finishesNames } from '#campaigns'
import { addressBudgets, charge, hasRoom, limits, networkBudget } from '#limits'
import { readAddress } from '#addresses'
import { hashTicket, unseal, type Keys } from '#secrets'
import { noteDelay, tryCode } from '#verification'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { hasSigned } from './has-signed.ts'
import { makeStand } from './make-stand.ts'
import { signAnew } from './sign-anew.ts'

export type ConfirmOutcome =
  /** It stands: now, or since an earlier press of the same button. */
  | { outcome: 'signed' }
  /** Wrong, late, worn out, too many guesses, or nobody there: one answer, or the difference would tell a stranger something. */
  | { outcome: 'code-refused' }
  /** The code was right, so its owner may know: this mailbox's signature stands already, from another form. */
  | { outcome: 'mailbox-has-signed' }
  /** The browser brought no form of ours, or one that is a day old. */
  | { outcome: 'nothing-waits' }
  | { outcome: 'campaign-closed' }

export type Confirmation = { campaignId: string; ticket: string; code: string; network: string | null }

/**
 * Makes the form a browser filled in stand, when the code from the mailbox is right: in one transaction the try is
 * spent, the signature stands, the log has its event, and the address is forgotten unless updates were asked for. Where
 * the mailbox stands under older words than those of the form, it goes over to these and is still one signature. Pressing
 * twice, or sixty-four times at once, is one signature and the same answer.
 */
export async function confirm(
  db: Db,
  keys: Keys,
  { campaignId, ticket, code, network }: Confirmation,
  at: Instant = databaseTime,
): Promise<ConfirmOutcome> {
  return db.transaction().execute(async (tx) => {
    await lockMailbox(tx, campaignId, ticket)
    const form = await findWaiting(tx, campaignId, ticket, at)
    if (!form?.address_mac) return { outcome: 'nothing-waits' }
    if (form.state === 'standing') return { outcome: 'signed' }
    if (!form.finishes) return { outcome: 'campaign-closed' }

    const address = unseal(keys, `signatures/${form.id}`, form.address_sealed!)
    const reading = readAddress(address)
    if (reading.outcome === 'refused') return { outcome: 'nothing-waits' }
    const ofNetwork = networkBudget(keys, 'wrongCodes', network)
    const ofBoth = [...addressBudgets(keys, reading.key, 'signing'), ...ofNetwork]
    if (!(await hasRoom(tx, ofBoth, at))) return { outcome: 'code-refused' }

    const tried = await tryCode(tx, keys, { subject: form.address_mac, code }, at)
    if (tried.outcome === 'wrong' || tried.outcome === 'no-code') {
      // Where nothing was compared nothing was guessed at the mailbox, and its owner pays nothing.
      await charge(tx, tried.outcome === 'wrong' ? ofBoth : ofNetwork, at)
      return { outcome: 'code-refused' }
    }
    if (tried.outcome === 'right-again') return { outcome: 'mailbox-has-signed' }
    const proven = { campaignId, address, addressKey: reading.key, network }
    const signed = { ...form, address_mac: form.address_mac, ...proven }
    if (await hasSigned(tx, campaignId, form.address_mac)) {
      const over = await signAnew(tx, keys, signed, at)
      return { outcome: over ? 'signed' : 'mailbox-has-signed' }
    }
    if (tried.delaySeconds !== null) await noteDelay(tx, keys, address, tried.delaySeconds, at)
    await makeStand(tx, keys, signed, at)
    return { outcome: 'signed' }
  })
}

/**
 * Locks the form and the mailbox's standing signature, if it has one, in the order of everybody who locks several: otherwise
 * a second form under newer words and somebody who erases the mailbox would wait for each other.
 */
async function lockMailbox(tx: Tx, campaignId: string, ticket: string): Promise<void> {
  await sql`
    select id from signatures
     where id in (select id from signatures where ticket_hash = ${hashTicket(ticket)} and campaign_id = ${campaignId}
                  union all
                  select earlier.id from signatures as form
                    join signatures as earlier on earlier.campaign_id = form.campaign_id
                     and earlier.address_mac = form.address_mac and earlier.state = 'standing'
                   where form.ticket_hash = ${hashTicket(ticket)} and form.campaign_id = ${campaignId})
     order by id for update`.execute(tx)
}

function findWaiting(tx: Tx, campaignId: string, ticket: string, at: Instant) {
  return tx
    .selectFrom('signatures')
    .innerJoin('campaigns', 'campaigns.id', 'signatures.campaign_id')
    .innerJoin('statement_versions as version', 'version.id', 'signatures.statement_version_id')
    .select([
      'signatures.id',
      'signatures.state',
      'signatures.name',
      'occupation',
      'occupation_key',
      'affiliation',
      'country',
      'listing',
      'updates',
      'held_because',
      'locale',
      'answers',
      sql<string[]>`array(select question.id from questions as question
        where question.campaign_id = ${campaignId} and question.kind = 'consent'
          and jsonb_exists(answers, question.id::text) order by question.id)`.as('consents'),
      'address_mac',
      'address_sealed',
      'version.id as versionId',
      'version.hash',
      'version.number',
      finishesNames(at).as('finishes'),
    ])
    .where('ticket_hash', '=', hashTicket(ticket))
    .where('signatures.campaign_id', '=', campaignId)
    .where('signatures.state', 'in', ['pending', 'standing'])
    .where(
      'signatures.created_at',
      '>',
      sql<Date>`${at} - make_interval(secs => ${limits.pending.keptSeconds})`,
    )
    .executeTakeFirst()
}
