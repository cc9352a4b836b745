import { sine, wavOf } from '../../app/domain/works/album/test-recording.ts'
import { fillInForm, sendForm, typeCode } from '../stage/deeds.ts'
import { at, place, press, type Place, type Walker } from './places.ts'

const here = (rest: string) => (walker: Walker) => at(`/c/${walker.slug}${rest}`)(walker)
const desk = (rest: string) => (walker: Walker) => at(`/organise/c/${walker.slug}/album${rest}`)(walker)
const field = ({ page, say }: Walker, label: Parameters<Walker['say']>[0]) =>
  page.getByLabel(say(label), { exact: true })

/** A WAV of an empty room, eleven seconds long. */
export const quietRoom = {
  name: 'room.wav',
  mimeType: 'audio/wav',
  buffer: wavOf(sine(120, -65), { seconds: 11, channels: 1, rate: 16_000 }),
}

/** Comes back to a page until it says what is awaited: a worker has something to do meanwhile. */
export async function lookUntil({ page }: Pick<Walker, 'page'>, text: string): Promise<void> {
  while ((await page.getByText(text).count()) === 0) {
    await page.waitForTimeout(500)
    await page.reload()
  }
}

/** A record, from the page that has none yet to one that plays. Begins where somebody comes upon it. */
export const albumPlaces: Place[] = [
  place('album/read.tsx', 'no edition yet', here('/album')),
  place('album/contribute.tsx', 'for people who have signed', here('/album/contribute')),
  place('campaign/read.tsx', 'a record to sign', here('')),
  place('campaign/signed.tsx', 'credited on all tracks', async (walker) => {
    await fillInForm(walker.page, walker.person, walker)
    await sendForm(walker.page, walker)
    await typeCode(walker.page, await walker.codeFor(walker.person.email), walker)
    await walker.page.getByRole('link', { name: walker.say('album.contribute') }).waitFor()
  }),
  place('album/contribute.tsx', 'the form', ({ page, say }) =>
    page.getByRole('link', { name: say('album.contribute') }).click(),
  ),
  place('album/contribute.tsx', 'something to change', async (walker) => {
    await press(walker, 'album.contribute.send')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('album/contribute.tsx', 'a room that was heard', async (walker) => {
    await field(walker, 'album.file').setInputFiles(quietRoom)
    await field(walker, 'album.field.place').fill('W'.repeat(60))
    await walker.page.getByLabel(walker.say('album.consent')).check()
    await press(walker, 'album.contribute.send')
    await lookUntil(walker, walker.say('album.verdict.quiet'))
  }),
  place('organise/album/album.tsx', 'nothing typed yet', async (walker) => {
    await walker.signIn()
    await desk('')(walker)
  }),
  place('organise/album/album.tsx', 'titles that part from the sentence', async (walker) => {
    await walker.page.locator('#sentence').fill('Do not steal')
    await press(walker, 'album.add')
    await walker.page.locator('#tracks\\.0\\.title').fill('W'.repeat(60))
    await press(walker, 'album.add')
    await walker.page.locator('#tracks\\.1\\.title').waitFor()
  }),
  place('organise/album/recordings.tsx', 'a contribution', desk('/recordings')),
  place('organise/album/proceeds.tsx', 'something to change', async (walker) => {
    await desk('/proceeds')(walker)
    await press(walker, 'album.payment.save')
    await walker.page.locator('#amount-fault').waitFor()
  }),
  place('organise/album/proceeds.tsx', 'a ledger', async (walker) => {
    await field(walker, 'album.field.paidOn').fill('2026-01-31')
    await field(walker, 'album.field.amount').fill('1234567.89')
    await field(walker, 'album.field.paymentNote').fill('W'.repeat(60))
    await press(walker, 'album.payment.save')
    await walker.page.getByText('W'.repeat(60)).waitFor()
  }),
  place('album/read.tsx', 'what has been paid', here('/album')),
  place('album/read.tsx', 'a record to hear', async (walker) => {
    await at('/c/quiet-rooms/album')(walker)
    await lookUntil(walker, 'What Is Left')
  }),
]
