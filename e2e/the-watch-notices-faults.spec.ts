import { expect, test } from './stories.ts'
import { watch } from './watch.ts'

test('what no story may overlook is noticed', async ({ browser, ground }) => {
  // Not `page`: that one is watched, and would fail.
  const context = await browser.newContext({ baseURL: ground.url })
  const faults = watch(context, ground.url)
  const page = await context.newPage()
  await page.goto('/no-such-page')
  await page.goto('/')
  expect(faults()).toEqual([])

  await page.evaluate(async () => {
    console.error('a complaint')
    setTimeout(() => {
      throw new Error('a mistake')
    })
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))
    await fetch('/no-such-file')
  })
  await page.route('http://localhost:9/', (route) => route.fulfill({ body: 'elsewhere' }))
  await page.goto('http://localhost:9/')
  const noticed = ['a complaint', 'a mistake', 'Content Security Policy', 'status of 404', 'to another host']
  for (const fault of noticed) await expect.poll(() => faults().join('\n')).toContain(fault)
  await context.close()
})
