import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { testDatabase } from '#db/test-database.ts'
import { keys } from '#seeds/world.ts'
import { discardDraft } from './discard-draft.ts'
import { findUpdate } from './find-update.ts'
import { hideUpdate } from './hide-update.ts'
import { allowHost, foreignHosts, forbidHost } from './link-hosts.ts'
import { linkedHosts } from './linked-hosts.ts'
import { findPublished, listPublished, newestUpdates } from './list-published.ts'
import { passagesOf } from './passages-of.ts'
import { publishUpdate } from './publish-update.ts'
import { readDraft } from './read-draft.ts'
import { saveDraft } from './save-draft.ts'
import { aDesk, aDraft, aPublished, ourHost } from '#seeds/news-world.ts'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts'

const db = await testDatabase()
const deedsOf = async ({ by }: Awaited<ReturnType<typeof aDesk>>) =>
  (await listEntries(db, { teamId: by.teamId })).entries.map(({ deed }) => deed)

test('an update is published under the next number, is in the feed, and comes off the page and back', async () => {
  const desk = await aDesk(db)
  const drafts = [await aDraft(db, desk), await aDraft(db, desk, { title: 'And then' })]
  const published = await Promise.all(drafts.map((id) => publishUpdate(db, desk.by, { id, ourHost })))
  const numbers = published.map((one) => one.outcome === 'published' && one.number)
  expect(new Set(numbers)).toEqual(new Set([1, 2]))
  expect(await publishUpdate(db, desk.by, { id: drafts[0]!, ourHost })).toEqual({ outcome: 'no-such-draft' })
  const inFeed = async () =>
    (await newestUpdates(db)).filter(({ slug }) => slug === desk.campaign.slug).length
  expect(await inFeed()).toBe(2)
  const id = drafts[0]!
  const { number } = (await findUpdate(db, desk.campaign.id, id))!
  expect(await hideUpdate(db, desk.by, { id })).toBe(true)
  expect(await findPublished(db, desk.campaign.id, number!)).toBeUndefined()
  expect(await inFeed()).toBe(1)
  expect(await hideUpdate(db, desk.by, { id, back: true })).toBe(true)
  expect((await listPublished(db, desk.campaign.id)).updates).toHaveLength(2)
  expect(await deedsOf(desk)).toEqual([
    'restoredUpdate',
    'hidUpdate',
    'publishedUpdate',
    'publishedUpdate',
    'wroteUpdate',
    'beganUpdate',
    'wroteUpdate',
    'beganUpdate',
  ])
})

test('of two who write at once the later is told what changed, and nothing is lost', async () => {
  const desk = await aDesk(db)
  const id = await aDraft(db, desk)
  const mine = { title: 'Mine', body: 'My words.', locale: 'en' }
  const theirs = { title: 'Theirs', body: 'Their words.', locale: 'en' }
  const saves = await Promise.all(
    [mine, theirs].map((draft) => saveDraft(db, desk.by, { id, draftNumber: 2, draft })),
  )
  expect(saves.map(({ outcome }) => outcome).toSorted()).toEqual(['changed-meanwhile', 'saved'])
  const late = saves.find((save) => save.outcome === 'changed-meanwhile')!
  expect(late).toMatchObject({ theirs: { draftNumber: 3, who: 'Ada Oyelaran' } })
  expect(await saveDraft(db, desk.by, { id, draftNumber: 3, draft: mine })).toMatchObject({ draftNumber: 4 })
})

test('an afternoon of saving is one entry in the log', async () => {
  const desk = await aDesk(db)
  const id = await aDraft(db, desk)
  for (const draftNumber of [2, 3, 4]) {
    const draft = { title: 'T', body: `${draftNumber}`, locale: 'en' }
    expect(await saveDraft(db, desk.by, { id, draftNumber, draft })).toMatchObject({ outcome: 'saved' })
  }
  expect(await deedsOf(desk)).toEqual(['wroteUpdate', 'beganUpdate'])
})

test('nobody of another campaign can save, publish, hide or discard it', async () => {
  const [desk, other] = [await aDesk(db), await aDesk(db)]
  const id = await aDraft(db, desk)
  const draft = { title: 'x', body: 'x', locale: 'en' }
  expect(await saveDraft(db, other.by, { id, draftNumber: 2, draft })).toEqual({ outcome: 'no-such-draft' })
  expect(await publishUpdate(db, other.by, { id, ourHost })).toEqual({ outcome: 'no-such-draft' })
  expect(await discardDraft(db, other.by, id)).toBe(false)
  expect(await findUpdate(db, other.campaign.id, id)).toBeUndefined()
  const published = await aPublished(db, desk)
  expect(await hideUpdate(db, other.by, { id: published })).toBe(false)
  expect(await discardDraft(db, desk.by, published)).toBe(false)
  expect(await discardDraft(db, desk.by, id)).toBe(true)
})

test.each([
  ['[the vote](https://parliament.example/vote)', ['parliament.example']],
  ['<https://a.example.org/x> and <mailto:me@b.example.org>', ['a.example.org', 'b.example.org']],
  ['Pay at www.evil.com today, or evil.net/pay.', ['www.evil.com', 'evil.net']],
  ['Write to thief@evil.org!', ['evil.org']],
  ['[ours](mailto:a@ours.org?cc=b@theirs.org)', ['ours.org', 'theirs.org']],
  ['`https://code.example.com`', ['code.example.com']],
  ['    https://block.example.com/x', ['block.example.com']],
  ['[x][1]\n\n[1]: https://ref.example.com', ['ref.example.com']],
  ['HTTPS://UPPER.EXAMPLE.COM', ['upper.example.com']],
  [
    '[sign.example.org](https://sign.example.org.evil.com)',
    ['sign.example.org.evil.com', 'sign.example.org'],
  ],
  ['[x](https://sign.example.org@evil.com/)', ['evil.com']],
  ['At 10.30 a.m., for 3.5 km. We won.', []],
])('%s leads to %j', (text, hosts) => {
  expect(linkedHosts(text).toSorted()).toEqual(hosts.toSorted())
})

test('news leads only to our own site and to sites on the team’s list', async () => {
  const desk = await aDesk(db)
  const body = '[vote](https://www.parliament.org/vote) [us](https://sign.example.org/c/x)'
  const id = await aDraft(db, desk, { body })
  const refused = { outcome: 'refused', faults: { hosts: ['www.parliament.org'] } }
  expect(await publishUpdate(db, desk.by, { id, ourHost })).toEqual(refused)
  expect(await allowHost(db, desk.by, 'no site')).toEqual({ outcome: 'refused' })
  expect(await allowHost(db, desk.by, 'https://www.Parliament.org/anything')).toEqual({
    outcome: 'allowed',
    host: 'parliament.org',
  })
  expect(await foreignHosts(db, desk.by.teamId, body, ourHost)).toEqual([])
  await forbidHost(db, desk.by, 'parliament.org')
  expect(await publishUpdate(db, desk.by, { id, ourHost })).toEqual(refused)
  expect(await deedsOf(desk)).toEqual(['forbadeLinks', 'allowedLinks', 'wroteUpdate', 'beganUpdate'])
})

test('an update without a headline or words is not published, and all of it is said at once', async () => {
  const desk = await aDesk(db)
  const id = await aDraft(db, desk, { title: ' ', body: '\n' })
  expect(await publishUpdate(db, desk.by, { id, ourHost })).toEqual({
    outcome: 'refused',
    faults: { title: 'E_EMPTY', body: 'E_EMPTY' },
  })
})

test('a draft keeps what was typed, but for what no text holds', () => {
  const typed = { title: 'A\nb\u202e', body: 'x\r\ny\0z\u0007', locale: 'ar' }
  expect(readDraft(typed)).toEqual({ outcome: 'ok', draft: { title: 'A b', body: 'x\nyz', locale: 'ar' } })
  expect(readDraft({ ...typed, body: 'x'.repeat(20_001) })).toEqual({
    outcome: 'refused',
    faults: { body: 'E_LONG' },
  })
})

test('the words of an email are those of the page', () => {
  const markdown =
    '# Head\n\nOne **two** [three](https://a.org).\n\n- x\n- y\n\n3. z\n\n> quoted\n\n<b>raw</b> ![p](https://b.org/p.png)'
  expect(
    passagesOf(markdown, 'en').map(({ block, mark, spans }) => [
      block,
      mark,
      spans.map(({ text }) => text).join(''),
    ]),
  ).toEqual([
    ['heading', undefined, 'Head'],
    ['paragraph', undefined, 'One two three.'],
    ['item', '•', 'x'],
    ['item', '•', 'y'],
    ['item', '3.', 'z'],
    ['quotation', undefined, 'quoted'],
    ['paragraph', undefined, '<b>raw</b> !p'],
  ])
})

test('an unsubscribe link is ours or it is nobody’s', () => {
  const id = '0190a7b2-1111-7222-8333-444455556666'
  const token = unsubscribeToken(keys, id)
  expect(token).toMatch(/^[\w-]{64}$/)
  expect(readUnsubscribeToken(keys, token)).toBe(id)
  for (const wrong of ['', 'test', token.slice(1), `B${token.slice(1)}`, `${token}A`])
    expect(readUnsubscribeToken(keys, wrong)).toBeUndefined()
})
