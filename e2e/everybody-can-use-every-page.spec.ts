import type { Page } from '@playwright/test'
import { sayIn } from '#i18n/speak.ts'
import routes from '../app/routes.ts'
import { deriveKeys } from '#secrets'
import { aPasskey, aTeam, signedIn } from '#seeds/desk-world.ts'
import { accountsPlaces } from './places/accounts-places.ts'
import { barriers } from './deeds/barriers.ts'
import { launchPlaces } from './places/launch-places.ts'
import { longNames } from './deeds/long-names.ts'
import { albumPlaces } from './places/album-places.ts'
import { draftPlaces } from './places/draft-places.ts'
import { namesPlaces } from './places/names-places.ts'
import { newsPlaces } from './places/news-places.ts'
import { organisersPlaces } from './places/organisers-places.ts'
import { runningPlaces } from './places/running-places.ts'
import { teamsPlaces } from './places/teams-places.ts'
import { readersPlaces, signersPlaces, visitorsPlaces, type Place, type Walker } from './places/places.ts'
import { ownQuestions } from './deeds/own-questions.ts'
import { plantPeople } from './deeds/plant-people.ts'
import { plantBurst, plantLook } from './deeds/plant-watch.ts'
import { expect, test } from './stage/stories.ts'

// 320 is the narrowest telephone (WCAG 2.2 SC 1.4.10); 640 is a window of 1280 at a zoom of 200 % (SC 1.4.4).
const widths = [320, 640]
const usual = { width: 1280, height: 800 }

const words = {
  en: {
    title: 'Plant more street trees',
    context: 'A request to the council.',
    statement: 'Plant a tree in every street.',
  },
  ar: { title: 'ازرعوا الشوارع', context: 'طلب إلى المجلس البلدي.', statement: 'ازرعوا شجرة في كل شارع.' },
}

/** What sticks out of a window of this width, to either side. */
async function sticksOut(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const out =
      scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in a window of ${clientWidth}`] : []
    for (const thing of document.querySelectorAll('header *, main *, footer *')) {
      const { left, right, width: breadth } = thing.getBoundingClientRect()
      const shown =
        thing.checkVisibility() && breadth > 1 && !thing.closest('[aria-hidden]') && !thing.closest('option')
      if (shown && (left < -1 || right > clientWidth + 1))
        out.push(`${thing.outerHTML.slice(0, 120)} from ${left} to ${right}`)
    }
    return out.slice(0, 5)
  })
}

const modes = [
  { locale: 'en', colorScheme: 'light' },
  { locale: 'ar', colorScheme: 'dark' },
] as const

type Wishes = { kind?: 'book' | 'album'; /** Begins where an owner sits at the desk. */ atDesk?: boolean }

for (const { locale, colorScheme } of modes) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: usual })

    const walk = (title: string, places: Place[], { kind = 'book', atDesk = false }: Wishes = {}) =>
      test(title, async ({ page, context, db, ground, openCampaign, someone, codeFor, emailsTo }) => {
        test.slow()
        const team = await aTeam(db)
        const wishes = { words, teamId: team.id, kind, questions: ownQuestions }
        const { slug, ...campaign } = await openCampaign(wishes)
        await plantPeople(db, campaign, longNames)
        const signIn: Walker['signIn'] = async (role = 'owner') => {
          const keys = deriveKeys(ground.secret)
          const { ticket, address, organiserId } = await signedIn(db, team, role, { keys })
          for (const name of ['Office laptop', 'W'.repeat(60)]) await aPasskey(db, organiserId, name)
          await context.addCookies([{ name: 'desk', value: ticket, url: ground.url }])
          return address
        }
        const person = someone(longNames[0]!.name)
        const emailTo = async (address: string) => {
          await expect.poll(async () => (await emailsTo(address)).length).toBeGreaterThan(0)
          return (await emailsTo(address))[0]!.text
        }
        const stopLink = async () => /\S+\/stop\/\S+/.exec((await emailsTo(person.email))[0]!.text)![0]
        const newsLink = async () => {
          const links = async () =>
            (await emailsTo(person.email)).flatMap(
              ({ text }) => /\S+\/news\/stop\/[\w-]{64}\S*/.exec(text) ?? [],
            )
          await expect.poll(links).not.toEqual([])
          return (await links())[0]!
        }
        const walker: Walker = {
          page,
          context,
          locale,
          say: sayIn(locale),
          slug,
          person,
          codeFor,
          stopLink,
          emailTo,
          newsLink,
          aBurst: () => plantBurst(db, ground.secret, campaign),
          aLook: () => plantLook(db, team, campaign),
          signIn,
        }
        if (atDesk) await signIn()
        for (const { route, state, reach } of places) {
          await reach(walker)
          await test.step(`${route}: ${state}`, async () => {
            expect.soft(await barriers(page), `${route}, ${state}: axe`).toEqual([])
            for (const width of widths) {
              expect.soft(await sticksOut(page, width), `${route}, ${state}: ${width} wide`).toEqual([])
            }
            await page.setViewportSize(usual)
          })
        }
      })

    walk('everybody can read', readersPlaces)
    walk('everybody can sign, and change their mind', [...signersPlaces, ...visitorsPlaces])
    walk('everybody can have an account', accountsPlaces)
    walk('everybody can know what happens and take it out', organisersPlaces, { atDesk: true })
    walk('everybody can have a team', teamsPlaces, { atDesk: true })
    walk('everybody can make a campaign', draftPlaces, { atDesk: true })
    walk('everybody can run a campaign', runningPlaces, { atDesk: true })
    walk('everybody can review names', namesPlaces, { atDesk: true })
    walk('everybody can send news', newsPlaces, { atDesk: true })
    walk('everybody can collect before a launch', launchPlaces)
    walk('everybody can make a record', albumPlaces, { kind: 'album' })
  })
}

test('no page is left out', () => {
  type Routes = { file: string; children?: Routes }[]
  const files = (all: Routes): string[] =>
    all.flatMap(({ file, children = [] }) => [file, ...files(children)])
  const pages = new Set(files(routes as Routes).filter((file) => file.endsWith('.tsx')))
  const seen = new Set(
    [
      ...readersPlaces,
      ...signersPlaces,
      ...visitorsPlaces,
      ...accountsPlaces,
      ...organisersPlaces,
      ...teamsPlaces,
      ...draftPlaces,
      ...runningPlaces,
      ...namesPlaces,
      ...newsPlaces,
      ...launchPlaces,
      ...albumPlaces,
    ].map(({ route }) => route),
  )
  expect([...seen].toSorted()).toEqual([...pages].toSorted())
})
