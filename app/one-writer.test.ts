import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Which room writes a table: a room of the domain, or `emails`. Everybody may read. */
const tablesOf: Record<string, string[]> = {
  accounts: ['enrolments', 'organisers', 'recovery_codes'],
  arrivals: ['arrivals'],
  audit: ['audit_entries'],
  campaigns: [
    'campaign_sections',
    'campaign_titles',
    'campaigns',
    'moved_closings',
    'statement_texts',
    'statement_versions',
    'wordmarks',
  ],
  counts: [
    'log_end',
    'campaign_counts',
    'country_counts',
    'hour_counts',
    'occupation_counts',
    'partner_counts',
    'version_counts',
  ],
  drafts: ['draft_saves', 'drafts'],
  emails: ['mail_lanes', 'outbox'],
  erasures: ['erasure_journal', 'erasures'],
  exports: ['address_exports'],
  fleet: ['processes'],
  invitations: ['invitation_lists', 'invitations', 'invited_mailboxes'],
  launches: ['first_signatories', 'launches', 'private_links', 'private_phases'],
  limits: ['budget_spends'],
  log: ['events'],
  mailboxes: ['blocked_mailboxes', 'visits'],
  milestones: ['milestones'],
  organisers: ['desk_sessions'],
  outages: ['outages'],
  partners: ['partners'],
  passkeys: ['passkey_challenges', 'passkeys'],
  proceeds: ['payments', 'proceeds'],
  pulse: ['beats', 'mail_providers', 'provider_days', 'signing_hours'],
  questions: ['questions'],
  restores: ['restores'],
  reviews: [
    'burst_names',
    'bursts',
    'co_writers',
    'merged_occupations',
    'name_reports',
    'pinned_signatories',
    'reviewed_names',
    'reviews',
    'watched_names',
  ],
  signatures: ['signatory_words', 'signatures'],
  spikes: ['spike_mode'],
  teams: ['memberships', 'team_invitations', 'teams'],
  updates: ['link_hosts', 'mail_paces', 'update_deliveries', 'update_looks', 'update_sendings', 'updates'],
  verification: ['challenges', 'mailbox_delays'],
  works: ['book_places', 'edition_files', 'edition_names', 'editions', 'proof_rounds', 'recordings', 'works'],
}

/**
 * What a room writes in a table of another, and why that is no deed of the owner's: mostly because what goes with a person goes
 * in the statement's own transaction, and the rooms of a signature lie under those that hang something on it.
 */
const exceptions: Record<string, string> = {
  'counts writes events':
    'places, leaves and what the fold needed are the sequencer’s columns; log writes all others, once',
  'restores writes log_end': 'log_id is its column alone, and the sequencer’s are all others',
  'arrivals writes burst_names':
    'whoever leaves is forgotten there too; bursts lie on a floor above signatures, which call this',
  'signatures writes pinned_signatories': 'whoever leaves is no longer pinned; reviews are a floor above',
  'signatures writes co_writers': 'whoever leaves is no longer marked; reviews are a floor above',
  'signatures writes recordings':
    'the sound goes with its person, in their transaction; works are floors above',
  'signatures writes invitations':
    'a mailbox that is erased is invited no more; invitations are a floor above',
}

const roomOf = (file: string) => (file.startsWith('app/domain/') ? file.split('/')[2]! : file.split('/')[0]!)

/** The tables that a source writes, by Kysely or in SQL of its own. */
function writtenIn(source: string): string[] {
  const written = [
    ...source.matchAll(/\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)/g),
    ...source.matchAll(/\b(?:insert\s+into|delete\s+from|merge\s+into)\s+(\w+)/g),
    ...source.matchAll(/\bupdate\s+(\w+)(?:\s+as\s+\w+)?\s+set\b/g),
  ]
  return [...new Set(written.map(([, table]) => table!))].toSorted()
}

async function writings() {
  const folders = ['app', 'emails']
  const all = await Promise.all(folders.map((folder) => readdir(join(root, folder), { recursive: true })))
  const files = all
    .flatMap((names, place) => names.map((name) => `${folders[place]}/${name}`))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$|\/test-/.test(name))
  return files.flatMap((file) =>
    writtenIn(readFileSync(join(root, file), 'utf8')).map((table) => ({ file, room: roomOf(file), table })),
  )
}

const owner = new Map(
  Object.entries(tablesOf).flatMap(([room, tables]) => tables.map((table) => [table, room] as const)),
)

test('every table is written by one room', async () => {
  const all = await writings()
  expect(all.length).toBeGreaterThan(150)
  const strangers = all.filter(({ room, table }) => owner.get(table) !== room)
  const slips = strangers.filter(({ room, table }) => !exceptions[`${room} writes ${table}`])
  expect(slips.map(({ file, table }) => `${file} writes ${table}, of ${owner.get(table)}`)).toEqual([])
  const needed = new Set(strangers.map(({ room, table }) => `${room} writes ${table}`))
  expect(Object.keys(exceptions).filter((stated) => !needed.has(stated))).toEqual([])
  const written = new Set(all.map(({ table }) => table))
  expect([...owner.keys()].filter((table) => !written.has(table))).toEqual([])
})

test('no table has two owners', () => {
  const tables = Object.values(tablesOf).flat()
  expect([...new Set(tables)]).toEqual(tables)
})

test('the guard sees what it is there for', () => {
  expect(writtenIn("await tx.deleteFrom('outbox').where('id', '=', id)")).toEqual(['outbox'])
  expect(writtenIn("db.updateTable('signatures as one').set({})")).toEqual(['signatures'])
  expect(writtenIn('sql`update update_sendings as sending set state = 1`')).toEqual(['update_sendings'])
  expect(writtenIn('sql`with gone as (delete from beats where x) insert into hours select`')).toEqual([
    'beats',
    'hours',
  ])
  expect(writtenIn('sql`insert into a (b) values (1) on conflict do update set b = 2`')).toEqual(['a'])
  expect(writtenIn('sql`select id from a for update skip locked`')).toEqual([])
})
