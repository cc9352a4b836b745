import { expect, test } from './stage/stories.ts'
import { watch } from './stage/watch.ts'

test('what no story may overlook is noticed', async ({ browser, ground }) => {
  // Not `page`: that one is watched, and would fail.
  const context = await browser.newContext({ baseURL: ground.url })
  const faults = watch(context, ground.url)
  const page = await context.newPage()
  await page.goto('/no-such-page')
  await page.goto('/')
  // A machine that was held up for a moment, told to a script that asks again.
  const notNow = { status: 503, headers: { 'Retry-After': '5' } }
  await page.route('/c/trees/count.json', (route) => route.fulfill(notNow), { times: 1 })
  await page.evaluate(() => fetch('/c/trees/count.json'))
  expect(faults()).toEqual([])

  await page.route('/not-just-now', (route) => route.fulfill(notNow))
  await page.evaluate(async () => {
    console.error('a complaint')
    setTimeout(() => {
      throw new Error('a mistake')
    })
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))
    await fetch('/no-such-file')
    await fetch('/not-just-now')
  })
  await page.route('http://localhost:9/', (route) => route.fulfill({ body: 'elsewhere' }))
  await page.goto('http://localhost:9/')
  const noticed = [
    'a complaint',
    'a mistake',
    'Content Security Policy',
    'status of 404',
    'status of 503',
    'to another host',
  ]
  for (const fault of noticed) await expect.poll(() => faults().join('\n')).toContain(fault)
  expect(faults().filter((fault) => fault.includes('status of 503'))).toHaveLength(1)
  await context.close()
})
