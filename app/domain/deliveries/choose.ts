import { noteChoices } from '#emails'
import { codeEmailBudgets, invitedBudgets, spendEach, type Budget } from '#limits'
import { mailboxMac } from '#mailboxes'
import type { Keys } from '#secrets'
import { drawCodes } from '#verification'
import type { Db, Instant, Tx } from '#db/connection.ts'
import type { Chosen, Opened } from './correspondence.ts'
import { readMailboxes } from './read-facts.ts'

type Word = Chosen['chosen']
type Standing = { blocked: boolean; signed: boolean }

/**
 * Decides what mailboxes get, once, each in its place: a code; word that they have signed already; or nothing, when one is
 * blocked, has had its share of emails, or waits for no code any more. The decisions, their cost and the codes are stored
 * together before anything is sent.
 */
export async function choose(db: Db, keys: Keys, emails: Opened[], at: Instant): Promise<Chosen[]> {
  return db.transaction().execute(async (tx) => {
    const words = await decide(tx, keys, emails, at)
    await noteChoices(
      tx,
      emails.map(({ id }, place) => ({ id, chosen: words[place]! })),
    )
    const coded = emails.filter((_, place) => words[place] === 'code')
    const drawings = coded.map(({ subject, chosen }) => ({ subject, begun: chosen !== null }))
    const codes = await drawCodes(tx, keys, drawings, at)
    const codeOf = new Map(coded.map(({ id }, place) => [id, codes[place]]))
    return words.map((chosen, place): Chosen => {
      if (chosen !== 'code') return { chosen }
      const code = codeOf.get(emails[place]!.id)
      return code === undefined ? { chosen: 'nothing' } : { chosen, code }
    })
  })
}

async function decide(tx: Tx, keys: Keys, emails: Opened[], at: Instant): Promise<Word[]> {
  const fresh = emails.filter(({ chosen }) => chosen === null)
  const mailboxes = await readMailboxes(
    tx,
    fresh.map((email) => ({ ...email, mailbox: mailboxMac(keys, email.addressKey) })),
  )
  const wishes = fresh.map((email, place) => wishOf(keys, email, mailboxes[place]!))
  const granted = await spendEach(
    tx,
    wishes.map(({ budgets }) => budgets),
    at,
  )
  const decided = new Map(
    fresh.map(({ id }, place) => [id, granted[place] ? wishes[place]!.word : ('nothing' as const)]),
  )
  return emails.map(({ id, chosen }) => chosen ?? decided.get(id)!)
}

/** What a mailbox would get, and what that costs it. */
function wishOf(keys: Keys, email: Opened, { blocked, signed }: Standing): { word: Word; budgets: Budget[] } {
  const { kind, addressKey } = email
  if (blocked && kind !== 'unblock-code') return { word: 'nothing', budgets: [] }
  if (kind === 'signed') return { word: 'signed', budgets: [] }
  if (kind === 'desk-notice') return { word: 'as-asked', budgets: [] }
  if (kind === 'team-invitation') return { word: 'as-asked', budgets: invitedBudgets(keys, addressKey) }
  if (kind === 'campaign-invitation' && signed) return { word: 'nothing', budgets: [] }
  const budgets = codeEmailBudgets(keys, addressKey, kind === 'desk-code' ? 'desk' : email.campaign_id)
  if (kind === 'campaign-invitation') return { word: 'as-asked', budgets }
  return { word: kind === 'sign-code' && signed ? 'already-signed' : 'code', budgets }
}
