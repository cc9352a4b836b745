import { noteChoice } from '#emails'
import { codeEmailBudgets, invitedBudgets, spend } from '#limits'
import { mailboxMac } from '#mailboxes'
import type { Keys } from '#secrets'
import { drawCode } from '#verification'
import type { Db, Instant, Tx } from '#db/connection.ts'
import type { Chosen, Opened } from './correspondence.ts'
import { readMailbox } from './read-facts.ts'

/**
 * Decides what a mailbox gets, once: a code; word that it has signed already; or nothing, when it is blocked, has had
 * its share of emails, or waits for no code any more. The decision, its cost and the code are stored together before
 * anything is sent.
 */
export async function choose(db: Db, keys: Keys, email: Opened, at: Instant): Promise<Chosen> {
  return db.transaction().execute(async (tx) => {
    const chosen = email.chosen ?? (await decide(tx, keys, email, at))
    await noteChoice(tx, email.id, chosen)
    if (chosen !== 'code') return { chosen }
    const code = await drawCode(tx, keys, email.subject, at, { begun: email.chosen !== null })
    return code === undefined ? { chosen: 'nothing' } : { chosen, code }
  })
}

async function decide(tx: Tx, keys: Keys, email: Opened, at: Instant) {
  const { blocked, signed } = await readMailbox(tx, mailboxMac(keys, email.addressKey), email)
  if (blocked && email.kind !== 'unblock-code') return 'nothing'
  if (email.kind === 'signed') return 'signed'
  if (email.kind === 'desk-notice') return 'as-asked'
  if (email.kind === 'team-invitation')
    return (await spend(tx, invitedBudgets(keys, email.addressKey), at)) ? 'as-asked' : 'nothing'
  if (email.kind === 'campaign-invitation' && signed) return 'nothing'
  const place = email.kind === 'desk-code' ? 'desk' : email.campaign_id
  if (!(await spend(tx, codeEmailBudgets(keys, email.addressKey, place), at))) return 'nothing'
  if (email.kind === 'campaign-invitation') return 'as-asked'
  return email.kind === 'sign-code' && signed ? 'already-signed' : 'code'
}
