import { at, place, press, type Place, type Walker } from './places.ts'

const desk = (rest: string) => (walker: Walker) => at(`/organise/c/${walker.slug}/names${rest}`)(walker)

/** The names room, and where a reader says that a name is not them. Begins signed in. */
export const namesPlaces: Place[] = [
  place('organise/names/queue.tsx', 'nothing held', desk('?queue=held')),
  place('organise/names/queue.tsx', 'nothing reported', desk('?queue=reported')),
  place('organise/names/queue.tsx', 'no burst', desk('?queue=bursts')),
  place('organise/names/queue.tsx', 'all names', desk('?queue=all')),
  place('organise/names/queue.tsx', 'nobody chosen', async ({ page }) => {
    await page.locator('button[name=deed][value=hide]').click()
    await page.getByRole('alert').waitFor()
  }),
  place('organise/names/queue.tsx', 'one hidden', async ({ page, say }) => {
    await page
      .getByRole('button', { name: say('review.hide') })
      .first()
      .click()
    await page.getByRole('status').waitFor()
  }),
  place('organise/names/queue.tsx', 'the hidden one', desk('?queue=hidden')),
  place('organise/names/first.tsx', 'none', desk('/first')),
  place('organise/names/first.tsx', 'two', async (walker) => {
    for (const nth of [0, 1]) {
      await desk('?queue=all')(walker)
      await walker.page.locator('button[name=pin]').nth(nth).click()
    }
    await walker.page.getByRole('listitem').first().waitFor()
  }),
  place('organise/names/occupations.tsx', 'apart', desk('/occupations')),
  place('organise/names/occupations.tsx', 'a fault', async (walker) => {
    await press(walker, 'review.merge')
    await walker.page.locator('[aria-invalid]').waitFor()
  }),
  place('organise/names/watch.tsx', 'nobody', desk('/watch')),
  place('organise/names/watch.tsx', 'some', async (walker) => {
    await walker.page
      .getByLabel(walker.say('review.watch.names'))
      .fill(`Wilhelmina Oosterbaan\n${'Anna-Maria '.repeat(8)}`)
    await press(walker, 'review.watch.add')
    await walker.page.getByRole('status').waitFor()
  }),
  place('organise/names/look.tsx', 'asks', desk('/many')),
  place('organise/names/look.tsx', 'a fault', async (walker) => {
    await press(walker, 'review.look')
    await walker.page.getByRole('alert').waitFor()
  }),
  place('organise/names/review.tsx', 'drafted', async (walker) => {
    await walker.page.getByLabel(walker.say('review.from')).fill('2020-01-01T00:00')
    await press(walker, 'review.look')
    await walker.page.getByRole('heading', { name: walker.say('review.sampleAll') }).waitFor()
  }),
  place('organise/names/review.tsx', 'faults', async (walker) => {
    await press(walker, 'review.decideNow')
    await walker.page.locator('[aria-invalid]').first().waitFor()
  }),
  place('organise/names/review.tsx', 'done', async (walker) => {
    await walker.page.getByLabel(walker.say('review.reason')).selectOption('automation')
    await walker.page
      .getByLabel(walker.say('review.why'), { exact: true })
      .fill('They came from one program.')
    await press(walker, 'review.decideNow')
    await walker.page.getByRole('button', { name: walker.say('review.undo') }).waitFor()
  }),
  place('organise/names/review.tsx', 'undone', async (walker) => {
    await press(walker, 'review.undo')
    await walker.page.getByRole('heading', { name: walker.say('review.state.undone') }).waitFor()
  }),
  place('organise/names/queue.tsx', 'decisions', desk('?queue=decisions')),
  place('campaign/not-me.tsx', 'a name', async (walker) => {
    await at(`/c/${walker.slug}/signatories`)(walker)
    await walker.page.locator('.names a').first().click()
    await walker.page.getByRole('heading', { name: walker.say('review.notMe.title') }).waitFor()
  }),
  place('campaign/not-me.tsx', 'a fault', async (walker) => {
    await press(walker, 'review.notMe.send')
    await walker.page.locator('[aria-invalid]').waitFor()
  }),
  place('campaign/not-me.tsx', 'thanks', async (walker) => {
    await walker.page.getByLabel(walker.say('review.notMe.words.label')).fill('I did not sign this.')
    await press(walker, 'review.notMe.send')
    await walker.page.getByRole('status').waitFor()
  }),
  place('organise/names/queue.tsx', 'a report', desk('?queue=reported')),
  place('organise/names/queue.tsx', 'a held burst', async (walker) => {
    await walker.aBurst()
    await desk('?queue=bursts')(walker)
    await walker.page.getByRole('region', { name: walker.say('review.crowd.title') }).waitFor()
  }),
  place('organise/names/queue.tsx', 'let through', async (walker) => {
    await press(walker, 'review.crowd.letThrough')
    await walker.page.getByRole('status').waitFor()
  }),
]
