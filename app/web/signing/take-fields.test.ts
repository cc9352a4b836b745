import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listQuestions, type NewQuestion } from '#questions'
import { gatherSigning } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aTeam } from '#seeds/desk-world.ts'
import { codeSentTo, deliverAll, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { fieldsOf } from '../forms/read-fields.ts'
import { takeFields } from './take-fields.ts'

const db = await testDatabase()
const signing = gatherSigning(db, keys)

const words = { en: { label: 'Why?', help: '', options: ['a', 'b'] } }
const kinds = ['line', 'lines', 'choice', 'consent'] as const
const team = await aTeam(db)
const { id } = await openCampaign(db, {
  teamId: team.id,
  questions: kinds.map((kind): NewQuestion => ({
    kind,
    required: false,
    isPublic: kind !== 'consent',
    words,
  })),
})
const questions = await listQuestions(db, id, 'en')
const campaign = {
  id,
  fields: { occupation: 'optional', affiliation: 'optional', country: 'optional' },
  questions,
} as const

const put = (body: string) =>
  takeFields(
    { signing, keys },
    { campaign, fields: fieldsOf(body), locale: 'en', network: null, until: Infinity },
  )

const encoded = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
let people = 0
const person = () => ({
  name: 'Ada Oyelaran',
  email: `fields-${(people += 1)}@example.org`,
  listing: 'public',
})

// As it stands in a form: whole texts, and what no browser sends.
const sent = fc.oneof(
  fc.constantFrom(
    '',
    '%00',
    'x%00',
    '%ff',
    '%ED%A0%80',
    '%0%000',
    '1',
    '2.5',
    '-1',
    '1e300',
    '99999999999',
    'Infinity',
    '0x10',
  ),
  fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string())
    .map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('GB', 'zz', 'on', 'public', 'trees123', 'Ada Oyelaran', '2026-02-30', 'a'.repeat(100)),
)
const names = [
  'name',
  'occupation',
  'affiliation',
  'country',
  'listing',
  'updates',
  'from',
  'version',
  'again',
]
const fields = fc.dictionary(
  fc.constantFrom(...names, ...questions.map((question) => `q-${question.id}`)),
  sent,
  { maxKeys: 3 },
)

test('every form that is read can be written down with all others that came with it, whatever stands in it', async () => {
  let taken = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 20 }), async (forms) => {
      const bodies = forms.map((form) => {
        const typed = Object.entries({ ...person(), ...form })
        return typed.map(([name, value]) => `${name}=${value}`).join('&')
      })
      const came = await Promise.all(bodies.map(put))
      for (const { outcome } of came)
        expect(['check-your-mailbox', 'words-changed', 'refused']).toContain(outcome)
      taken += came.filter(({ outcome }) => outcome === 'check-your-mailbox').length
    }),
    { numRuns: 60 },
  )
  expect(taken).toBeGreaterThan(100)
}, 60_000)

test('somebody whose form holds what no database keeps in the place of a partner’s link signs like everybody else', async () => {
  for (const from of ['\0', 'trees123\0', 'x'.repeat(60_000)]) {
    const { email, ...rest } = person()
    const came = await put(encoded({ ...rest, email, from }))
    if (came.outcome !== 'check-your-mailbox') throw new Error(came.outcome)
    const office = postOffice()
    await deliverAll(db, office)
    const typed = { campaignId: id, ticket: came.ticket, code: codeSentTo(office, email), network: null }
    expect(await signing.confirm(typed)).toEqual({ outcome: 'signed' })
  }
})

test('a form that names its words by no number of ours is asked to read them first', async () => {
  for (const version of ['2.5', '1e300', '99999999999', 'Infinity', '-1', ''])
    expect(await put(encoded({ ...person(), version }))).toEqual({ outcome: 'words-changed' })
})
