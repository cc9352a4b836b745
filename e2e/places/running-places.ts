import { at, place, press, type Place, type Walker } from './places.ts'

const room = (rest: string) => (walker: Walker) => at(`/organise/c/${walker.slug}${rest}`)(walker)

/** A campaign that is open, and what may be changed in it. Begins where an owner sits at the desk. */
export const runningPlaces: Place[] = [
  place('organise/edit/run.tsx', 'an open campaign', (walker) =>
    at(`/organise/c/${walker.slug}/edit`)(walker),
  ),
  place('organise/edit/questions.tsx', 'what is asked', room('/edit/questions')),
  place('organise/edit/questions.tsx', 'faults', async (walker) => {
    await room('/edit/questions?add=choice')(walker)
    await press(walker, 'ask.run.ask')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/edit/questions.tsx', 'one has ended', async (walker) => {
    await room('/edit/questions')(walker)
    await walker.page.locator('form:has([name=end]) button').last().click()
    await walker.page.getByRole('status').waitFor()
  }),
  place('organise/edit/close.tsx', 'asks once', (walker) =>
    at(`/organise/c/${walker.slug}/edit/close`)(walker),
  ),
  place('organise/edit/step.tsx', 'words that are published', async (walker) => {
    await at(`/organise/c/${walker.slug}/edit`)(walker)
    await press(walker, 'change.begin')
    await walker.page.getByText(walker.say('change.hashed')).waitFor()
  }),
  place('organise/edit/changes.tsx', 'nothing changed', ({ page }) =>
    page.goto(page.url().replace('/edit/words', '/edit/changes')),
  ),
  place('organise/edit/changes.tsx', 'new words', async (walker) => {
    const { page, say } = walker
    await page.goto(page.url().replace('/edit/changes', '/edit/words'))
    const statement = page.getByLabel(say('launch.statement')).first()
    await statement.fill(`${await statement.inputValue()} And water them.`)
    await press(walker, 'launch.saveAndContinue')
    await page.getByRole('heading', { name: say('launch.step.look') }).waitFor()
    await page.goto(page.url().replace('/edit/look', '/edit/changes'))
  }),
  place('organise/edit/run.tsx', 'words to offer', async (walker) => {
    if (await walker.page.locator('[name=_sure]').count()) await walker.page.locator('[name=_sure]').check()
    await press(walker, 'change.publish')
    await walker.page.getByText(walker.say('change.done')).waitFor()
  }),
  place('campaign/words.tsx', 'two versions', (walker) => at(`/c/${walker.slug}/words`)(walker)),
  place('campaign/read.tsx', 'new words', (walker) => at(`/c/${walker.slug}`)(walker)),
]
