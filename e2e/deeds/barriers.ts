import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

// Put into the page once and asked once: the usual wrapper takes a third longer, on some four hundred pages.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type WithAxe = { axe: { run: (options: RunOptions) => Promise<AxeResults> } }

/** What axe finds on a page, in few words. Not in its frames: each is a page of its own and walked by itself. */
export async function barriers(page: Page): Promise<string[]> {
  // A press comes back as soon as the next page has begun, and of that there may be nothing yet to look at.
  await page.waitForLoadState()
  await page.evaluate(source)
  const options: RunOptions = { runOnly: rules, resultTypes: ['violations'], iframes: false }
  const { violations } = await page.evaluate(
    (asked) => (globalThis as unknown as WithAxe).axe.run(asked),
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
