import { sql } from 'kysely'
import { publish, storeWords, type NewCampaign } from '#campaigns'
import { deliver, type Correspondence } from '#deliveries'
import { fillIn as withOwnWords, type Message } from '#emails'
import { deriveKeys, type Keys } from '#secrets'
import { confirm, findTicket, readSigningForm, sign, type SigningForm } from '#signatures'
import { sayIn } from '#i18n/speak.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** The secret of every test's world, for programs that are to understand what the builders seal. */
export const secret = 'a secret that only tests and benchmarks use'

/** The keys of every test's world. */
export const keys: Keys = deriveKeys(secret)

let count = 0
const next = () => (count += 1)

/** A moment, so long before or after now, as the database tells it: `ago('2 hours')`, `hence('1 day')`. */
export const ago = (interval: string): Instant => sql<Date>`(clock_timestamp() - ${interval}::interval)`
export const hence = (interval: string): Instant => sql<Date>`(clock_timestamp() + ${interval}::interval)`

/** A moment by the calendar, for rules whose border is one second wide: `moment('2026-06-01T12:00:00Z')`. */
export const moment = (iso: string): Instant => sql<Date>`${iso}::timestamptz`

/** So long after now, where now stays what it was: `const later = fromNow()`, and then `later('1 day')`, however long deeds take. */
export function fromNow(): (interval: string) => Instant {
  const now = new Date().toISOString()
  return (interval) => sql<Date>`(${now}::timestamptz + ${interval}::interval)`
}

const words = {
  en: {
    title: 'Plant more street trees',
    context: 'A request to the council.',
    statement: 'Plant a tree in every street.',
  },
}

/** Opens a campaign that differs from every other only by its address, unless the story says more. */
export async function openCampaign(db: Db, wishes: Partial<NewCampaign> = {}) {
  const slug = wishes.slug ?? `trees-${process.pid}-${next()}`
  const opened = await publish(db, {
    slug,
    kind: 'statement',
    organiser: 'Friends of Lime Street',
    accent: '#1f4d36',
    goal: null,
    fields: { occupation: 'optional', affiliation: 'optional', country: 'optional' },
    defaultLocale: 'en',
    opensAt: ago('1 hour'),
    closesAt: null,
    words,
    ...wishes,
  })
  if (opened.outcome !== 'published') throw new Error(`the address ${slug} is taken`)
  return { id: opened.campaignId, versionId: opened.versionId, slug }
}

/** Gives a campaign its next words. They say `statement`, or differ from all before only by a number. */
export async function reword(
  db: Db,
  campaignId: string,
  statement = `Plant ${next()} trees in every street.`,
  at: Instant = databaseTime,
) {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('campaigns').select('id').where('id', '=', campaignId).forNoKeyUpdate().execute()
    return storeWords(tx, campaignId, { en: { statement } }, at)
  })
}

/** Somebody with a mailbox of their own who fills in the whole form. */
export function aPerson(typed: Record<string, string> = {}): SigningForm {
  const email = `person-${process.pid}-${next()}@example.org`
  const fields = { occupation: 'optional', affiliation: 'optional', country: 'optional' } as const
  const reading = readSigningForm({ name: 'Ada Oyelaran', email, listing: 'public', ...typed }, fields)
  if (reading.outcome === 'refused')
    throw new Error(`the form was refused: ${JSON.stringify(reading.faults)}`)
  return reading.form
}

export type Letter = Message & { to: string; id: string }

/** A post office that keeps what it is given, or refuses or fails as the story wants. */
export function postOffice(behave: () => 'accepted' | 'refused' | 'down' = () => 'accepted') {
  const letters: Letter[] = []
  const correspondence: Correspondence = {
    keys,
    sayIn,
    host: 'sign.example.org',
    operator: 'Lime Street Press, 1 Lime Street',
    transport: {
      async send(to, id, message, own = {}) {
        const outcome = behave()
        if (outcome === 'down') throw new Error('the mail server is away')
        if (outcome === 'accepted') letters.push({ to, id, ...withOwnWords(message, own) })
        return { outcome }
      },
      close() {},
    },
    links: {
      code: (slug) => `https://sign.example.org/c/${slug}/code`,
      campaign: (slug) => `https://sign.example.org/c/${slug}`,
      visit: () => 'https://sign.example.org/me',
      signIn: () => 'https://sign.example.org/organise/sign-in',
      invitation: (ticket) => `https://sign.example.org/organise/invitation/${ticket}`,
      teamLog: (teamId) => `https://sign.example.org/organise/team/${teamId}/log`,
      account: () => 'https://sign.example.org/organise/account',
      recover: () => 'https://sign.example.org/organise/recover',
      look: (updateId) => `https://sign.example.org/organise/looks/${updateId}`,
      block: (token) => `https://sign.example.org/stop/${token}`,
      words: (slug) => `https://sign.example.org/c/${slug}/words`,
      update: (slug, number) => `https://sign.example.org/c/${slug}/updates/${number}`,
      unsubscribe: (token) => `https://sign.example.org/news/stop/${token}`,
    },
  }
  return { letters, correspondence }
}

type PostOffice = ReturnType<typeof postOffice>

/** Lets every waiting email have its turn, as the worker would. */
export async function deliverAll(
  db: Db,
  { correspondence }: PostOffice,
  at: Instant = databaseTime,
): Promise<void> {
  const waiting = await db.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute()
  await deliver(db, correspondence, { ids: waiting.map(({ id }) => id) }, at)
}

/** The code in the newest email to an address. */
export function codeSentTo({ letters }: PostOffice, address: string): string {
  const letter = letters.findLast(({ to, text }) => to === address && /\b\d{3} \d{3}\b/.test(text))
  if (!letter) throw new Error(`no code was sent to ${address}`)
  return /\b(\d{3}) (\d{3})\b/.exec(letter.text)!.slice(1).join('')
}

/** Fills in the form, by a private link where there is one, and lets the code arrive: one step before standing. */
export async function fillIn(
  db: Db,
  office: PostOffice,
  campaignId: string,
  form: SigningForm,
  at: Instant = databaseTime,
  link?: string,
) {
  const signed = await sign(db, keys, { campaignId, form, locale: 'en', network: null, link }, at)
  if (signed.outcome !== 'check-your-mailbox') throw new Error(`the form was not taken: ${signed.outcome}`)
  await deliverAll(db, office, at)
  return { ticket: signed.ticket, campaignId, network: null }
}

/** Somebody who has signed, from the form to the right code. Returns the id of the signature. */
export async function stand(
  db: Db,
  campaignId: string,
  form = aPerson(),
  at: Instant = databaseTime,
  link?: string,
): Promise<string> {
  const office = postOffice()
  const waiting = await fillIn(db, office, campaignId, form, at, link)
  const confirmed = await confirm(db, keys, { ...waiting, code: codeSentTo(office, form.address) }, at)
  const holder = await findTicket(db, keys, waiting, at)
  if (confirmed.outcome !== 'signed' || !holder)
    throw new Error(`the code was not taken: ${confirmed.outcome}`)
  return holder.signatureId
}
