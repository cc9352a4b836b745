import type { BrowserContext, Response } from '@playwright/test'

/** The program's address with a name in it instead of a number. */
export const atItsName = (url: string) => url.replace('127.0.0.1', 'localhost')

const plain = (address: string) => address.split('#')[0]!

// What scripts of ours ask for again by themselves, at the moment it is to come or at one of their own.
const AGAIN = /\/(?:count\.json|count\/events|code\/status|progress|(?:edit|book)\/save|keep)$/

/** “Not just now” (503 with `Retry-After`) to a script that will ask again: the database or the machine was held up. */
const asksAgain = (response: Response) =>
  response.status() === 503 &&
  'retry-after' in response.headers() &&
  AGAIN.test(new URL(response.url()).pathname)

/**
 * Watches every page of a browser from its beginning. What it returns tells all that should not have happened: errors
 * in a page or its console, breaches of the content policy (Chromium writes those to the console), requests to others.
 */
export function watch(context: BrowserContext, home: string): () => string[] {
  // The same machine by its name, which is where passkeys work.
  const ours = [home, atItsName(home)]
  const faults: { said: string; about?: string }[] = []
  const answers = new Set<string>()
  const askedAgain = new Set<string>()
  context.on('request', (request) => {
    if (request.isNavigationRequest()) answers.add(plain(request.url()))
    if (!ours.includes(new URL(request.url()).origin))
      faults.push({ said: `a request to another host: ${request.url()}` })
  })
  context.on('response', (response) => {
    if (response.request().method() === 'POST' && response.status() < 500) answers.add(plain(response.url()))
    if (asksAgain(response)) askedAgain.add(plain(response.url()))
  })
  context.on('weberror', (fault) => faults.push({ said: `an error in the page: ${String(fault.error())}` }))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    // Of a sandboxed preview that has not come yet, which refuses the script that looks for barriers.
    if (message.text().startsWith("Blocked script execution in 'about:blank'")) return
    // Where a session has ended, the page that asks to sign in refuses to stand in the preview's frame, as it should.
    if (/^Framing .* violates .*frame-ancestors 'none'/.test(message.text())) return
    const refused = message.text().startsWith('Failed to load resource')
    faults.push({
      said: `an error in the console: ${message.text()}`,
      about: refused ? plain(message.location().url) : undefined,
    })
  })
  // A page that answers 404 or 422 is a page all the same, and a script that saves what is typed may be told 409 at any
  // moment; a file that does so is a fault.
  const isAnswer = (about: string, said: string) =>
    answers.has(about) || (askedAgain.has(about) && said.includes('status of 503'))
  return () => faults.filter(({ said, about }) => !about || !isAnswer(about, said)).map(({ said }) => said)
}
