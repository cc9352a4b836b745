import type { Count } from '#counts'
import type { Files } from '#files'
import type { Keys } from '#secrets'
import type { ConfirmOutcome, GatheredSigning, Hindered } from '#signatures'
import type { Db } from '#db/connection.ts'
import type { SpendRead } from './read-budget.ts'
import type { Reading } from '#db/follow-replica.ts'
import type { Cards } from './cards.ts'
import type { CaughtEmail } from './caught-email.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { TakenForm } from './signing/take-fields.ts'

/** The site as its pages need to know it. */
export type Site = {
  /** `https://sign.example.org`, without a slash at the end: the only source of absolute links. */
  url: string
  host: string
  /** Who runs this copy and where they can be written to. */
  operator: string
  demo: boolean
}

/** What the running process hands to every loader and action. */
export type Platform = {
  db: Db
  /**
   * Asks a replica where there is one that keeps up, else `db`: for what one reader asks of names or figures that
   * everybody may see. Never for what a page keeps, a person's own, or anything that a write or a yes follows from.
   */
  reading: Reading
  keys: Keys
  /** Uploads and built works. */
  files: Files
  /** Where uploads lie while they come in, on this machine. */
  uploads: string
  site: Site
  /** The MACs of the mailboxes of those who run this copy: accounts with them look at new teams’ first updates. */
  operators: Buffer[]
  /** The network a request comes from, or null where that says nothing; see client-network.ts. */
  network: string | null
  /** By when a form or a code in this request must have its answer, of `performance.now()`. */
  until: number
  /** Names this request in the log and on its error page. */
  requestId: string
  /** How names and codes are written down, many at a time. */
  signing: GatheredSigning
  /** What came of the form or the code in this request, where that was done before any route was asked. */
  cameTo?: { form: TakenForm } | { code: ConfirmOutcome }
  /** Set by an action whose form could not be taken just now: the answer is then a page that keeps it. `code`: where its code is typed. */
  hindered?: { by: Hindered; typed: Record<string, string>; code: string; slug?: string | undefined }
  /** Set by an action whose form or code was refused, to what it held: its page is then shown with what was typed. */
  refusedForm?: Record<string, unknown>
  /** Set by an action whose form came after its organiser's session had ended: the page then keeps what was typed. */
  signedOut?: boolean
  /** Set by an action whose draft somebody else has published or discarded: where that leads. What was typed is kept as well. */
  draftGone?: string
  /** Set by the action that erased everything: its page has no visit any more. */
  erased?: boolean
  /** Set by what the desk's pages begin with: who sits there, for the top of the page, and at what kind of campaign. */
  organiser?: { name: string; kind?: string | null }
  /** Lets the holder of the printed address sit at the demonstration's desk, once; absent where there is none. */
  demoDesk?: DemoDesk
  /** A refusal decided before any route was asked: 403, 405, 413, 415, or 503 where the database was put back. */
  refusal?: number
  /** The emails of the built-in mailbox; undefined where there is a real mail server. */
  mailbox?: () => CaughtEmail[]
  /** The newest count this process has heard of, also while the database is away. */
  newestCount: (campaign: string) => Count | undefined
  /** When (`performance.now`) it last heard that a campaign's team, or somebody on its list, has changed something; -Infinity for never. */
  lastChanged: (campaign: string) => number
  /** The API's reads of this process, by network; the page cache counts with them. */
  spendRead: SpendRead
  /** Whether this process has been asked to go: nobody new should be sent here. */
  leaving: () => boolean
  /** How long the kinds of addresses took in this process, the slowest first, in milliseconds. */
  speeds: () => { route: string; requests: number; medianMs: number; slowMs: number }[]
  /** The share pictures this process keeps drawn. */
  cards: Cards
  /** Set when a loader or action failed: `away` is the database's, everything else a bug. */
  failure?: 'away' | 'bug'
  report: (error: unknown, requestId: string) => void
}

declare module '@remix-run/node' {
  // eslint-disable-next-line no-empty-object-type
  interface AppLoadContext extends Platform {}
}
