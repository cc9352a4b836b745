import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

// A browser that looks for news of itself would meet the stories' own rule: nothing is asked of any other host.
const quietly = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const systems = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Finds a Chromium for the stories: the one PLAYWRIGHT_CHROMIUM names, or the first that really starts of Playwright's
 * own, the one that comes with our packages, and the system's. The first two are the browser without its windows, which
 * needs a third of the time; the packaged one is there on every machine, whatever else is.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const args = process.geteuid?.() === 0 ? [...quietly, '--no-sandbox'] : quietly
  const wanted = process.env.PLAYWRIGHT_CHROMIUM
  if (wanted) return wanted === 'npm' ? { ...(await unpackOurs()), args } : { executablePath: wanted, args }
  const ways = [
    async () => ({}),
    unpackOurs,
    ...systems.map((executablePath) => async () => ({ executablePath })),
  ]
  for (const way of ways) {
    const browser = await starts(way, args).catch(() => undefined)
    if (browser) return browser
  }
  throw new Error(
    'No Chromium starts here. Name one in PLAYWRIGHT_CHROMIUM, or try npx playwright install chromium.',
  )
}

async function starts(way: () => Promise<LaunchOptions>, args: string[]): Promise<LaunchOptions> {
  const options = { ...(await way()), args }
  const browser = await chromium.launch(options)
  await browser.close()
  return options
}

/** Unpacks the packaged browser beside our packages, once; whole or not at all, also when two runs begin together. */
async function unpackOurs(): Promise<Pick<LaunchOptions, 'executablePath' | 'env'>> {
  const { version } = JSON.parse(await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8'))
  const caches = resolve('node_modules/.cache')
  const home = join(caches, `chromium-${version}`)
  if (!existsSync(home)) {
    await mkdir(caches, { recursive: true })
    const draft = await mkdtemp(join(caches, 'chromium-'))
    await unpackInto(draft)
    await writeFile(join(draft, 'fonts.conf'), fontsIn(home))
    for (const path of [draft, join(draft, 'chromium')]) await chmod(path, 0o755)
    await rename(draft, home).catch(() => rm(draft, { recursive: true }))
  }
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  }
  return { executablePath: join(home, 'chromium'), env }
}

// The package is made for a rented machine: told that this is one, it brings its system libraries too. It unpacks into
// the temporary folder and changes our environment, neither of which the program under the stories may notice.
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: folder })
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

const fontsIn = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`
