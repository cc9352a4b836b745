import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { formIn } from '../signing/test-kept-form.ts'

/** The real program as a process of its own, ready for requests. */
export async function startSite(given: Record<string, string>) {
  const child = spawn(process.execPath, [resolve('app/server/start.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      LOG_LEVEL: 'fatal',
      LOSSY_DATABASE: 'on',
      ...given,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  const exited = once(child, 'exit')
  const url = await new Promise<string>((found, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /open at (http\S+)/.exec(line)?.[1]
      if (address) found(address)
    })
    void exited.then(() => fail(new Error(`the program ended: ${printed.join('')}`)))
  })
  return {
    url,
    /** Everything it has printed so far. */
    printed: () => printed.join(''),
    async end(signal: 'SIGTERM' | 'SIGKILL') {
      child.kill(signal)
      const [code] = (await exited) as [number | null]
      return code
    },
  }
}

export type TestSite = Awaited<ReturnType<typeof startSite>>

const post = (site: TestSite, path: string, fields: Record<string, string>, cookie?: string) =>
  fetch(`${site.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: site.url, ...(cookie && { Cookie: cookie }) },
    body: new URLSearchParams(fields),
  })

/** Whether an answer asks whoever has pressed to do so again in a moment: the database, or the machine, was held up. */
export const saysAgain = ({ status, headers }: Response) =>
  status === 503 && Number(headers.get('Retry-After') ?? Infinity) <= SOON_SECONDS

// Pressed as soon as a person could, and not only when they are asked to.
const SOON_SECONDS = 10
const AGAIN_MS = 250

/** Posts what was typed, and again what its page keeps for as long as it says that it could not be taken just now. */
async function press(site: TestSite, path: string, typed: Record<string, string>, cookie?: string) {
  for (let fields = typed; ;) {
    const answer = await post(site, path, fields, cookie)
    if (!saysAgain(answer)) return answer
    const page = await answer.text()
    if (page.includes('<form method="post"')) fields = formIn(page).fields
    await pause(AGAIN_MS)
  }
}

type Pressing = {
  /** False for whoever takes “not just now” for an answer. */
  again?: boolean
}

/** Fills in the form as a browser would; the browser's cookie, or undefined where the form was not taken. */
export async function postForm(
  site: TestSite,
  slug: string,
  fields: Record<string, string>,
  { again = true }: Pressing = {},
) {
  const answer = await (again ? press : post)(site, `/c/${slug}/sign`, fields)
  return answer.status === 303 ? answer.headers.get('Set-Cookie')?.split(';')[0] : undefined
}

/** Types a code. True only when the answer says that it is signed. */
export async function postCode(site: TestSite, slug: string, code: string, cookie: string): Promise<boolean> {
  const answer = await press(site, `/c/${slug}/code`, { code }, cookie)
  return answer.status === 303 && answer.headers.get('Location') === `/c/${slug}/signed`
}

/** Waits for the code sent to an address. */
export async function codeFor(site: TestSite, address: string): Promise<string> {
  for (;;) {
    const emails = (await (await fetch(`${site.url}/dev/mail.json?to=${address}`)).json()) as {
      text: string
    }[]
    const code = emails.map(({ text }) => /\b(\d{3}) (\d{3})\b/.exec(text)).find(Boolean)
    if (code) return code[1]! + code[2]!
    await new Promise((soon) => setTimeout(soon, 20))
  }
}
