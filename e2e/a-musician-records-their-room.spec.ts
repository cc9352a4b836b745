import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { contentPolicy } from '#web/answers/content-policy.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRecording } from '../app/domain/works/album/index.ts'
import { barriers } from './deeds/barriers.ts'
import { expect, test } from './stage/stories.ts'
import { watch } from './stage/watch.ts'

const PLACE = '/a-room-to-record'
const words = {
  asking: 'Your browser is asking for the microphone.',
  recording: 'Recording, just as the room is.',
  altered: 'Your browser filters what it hears.',
  short: 'That was under {shortest}. Nothing was kept.',
  done: '{time} recorded. You can hear it before you send it.',
  playing: 'Playing.',
  refused: 'The microphone stays closed. You can choose a file.',
  missing: 'There is no microphone here. You can choose a file.',
  failed: 'The microphone did not work. You can choose a file.',
  level: '{level} dB',
  large: 'The file is larger than we take.',
  sending: 'Sending.',
  unsent: 'The line broke. Your recording is still here.',
  stranger: 'We no longer know who you are. Your recording is still here.',
  play: 'Listen',
  quiet: 'Stop listening',
}

// A page of this story's own, with the markup that docs/recorder.md asks for, under the policy that every page has.
const page = (shortest: number, most: number) => `<!doctype html>
<html lang="en">
<head><title>Your silence</title><script type="module" src="/record.js"></script></head>
<body><main><h1>Contribute your silence</h1>
<form method="post" novalidate enctype="multipart/form-data" action="${PLACE}">
  <label for="recording">A recording of your room</label>
  <input type="file" id="recording" name="recording" accept=".wav,.flac,.mp3" required>
  <div data-record="#recording" data-worklet="/record-worklet.js" data-name="silence.wav" data-shortest="${shortest}"
    data-longest="600" data-most="${most}" data-words="${JSON.stringify(words).replaceAll('"', '&quot;')}" hidden>
    <p data-status role="status"></p>
    <button type="button" data-start>Record this room</button>
    <button type="button" data-stop hidden>Stop</button>
    <button type="button" data-play hidden></button>
    <div data-meters hidden>
      <span data-time></span>
      <meter data-level min="-96" max="0" low="-40" high="-26" optimum="-96" aria-label="Level"></meter>
      <span data-level-text></span>
    </div>
    <progress data-progress aria-label="Sent" hidden></progress>
  </div>
  <button>Send</button>
</form></main></body></html>`

let browser: Browser
let context: BrowserContext
let room: Page
let sent: string[]
let lineIsBroken: boolean
let visitIsOver: boolean
let faults: () => string[]

test.beforeEach(async ({ ground }, { tags }) => {
  const microphone = tags.includes('@microphone')
    ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
    : []
  browser = await chromium.launch({
    ...ground.browser,
    args: [...(ground.browser.args ?? []), ...microphone],
  })
  context = await browser.newContext({
    baseURL: ground.url,
    javaScriptEnabled: !tags.includes('@no-script'),
  })
  faults = watch(context, ground.url)
  sent = []
  lineIsBroken = false
  visitIsOver = false
  await context.route(PLACE, async (route) => {
    const type = route.request().headers()['content-type']
    const isSent = route.request().method() === 'POST'
    if (isSent && lineIsBroken) return route.abort('connectionreset')
    if (isSent && visitIsOver)
      return route.fulfill({ contentType: 'text/html', body: '<h1>My signatures</h1>' })
    if (isSent) {
      sent.push(type ?? '')
      return route.fulfill({ status: 303, headers: { Location: '/?done' } })
    }
    await route.fulfill({
      contentType: 'text/html',
      headers: {
        'Content-Security-Policy': contentPolicy(),
        'Permissions-Policy': 'camera=(), microphone=(self)',
      },
      body: page(tags.includes('@impatient') ? 30 : 1, tags.includes('@small') ? 200_000 : 10_000_000),
    })
  })
  room = await context.newPage()
  await room.goto(PLACE)
})

test.afterEach(async () => {
  expect(faults()).toEqual([])
  await browser.close()
})

const press = (name: string) => room.getByRole('button', { name, exact: true })
const status = () => room.getByRole('status')
const chosen = () => room.locator('#recording').evaluate((field: HTMLInputElement) => field.files?.[0]?.name)

test(
  'a musician records their room with the keyboard alone, hears it, and sends it',
  { tag: '@microphone' },
  async () => {
    await press('Record this room').focus()
    await room.keyboard.press('Enter')
    await expect(status()).toHaveText(words.recording)
    await expect(press('Stop')).toBeFocused()
    await expect(room.getByText(/^−?-?\d+ dB$/)).toBeVisible()
    await expect(room.getByRole('meter', { name: 'Level' })).toBeVisible()
    expect(await barriers(room)).toEqual([])
    await expect(room.getByText('0:02')).toBeVisible()
    await room.keyboard.press('Enter')
    await expect(status()).toHaveText(/^0:0[2-9] recorded\./)
    await expect(press('Listen')).toBeFocused()
    await room.keyboard.press('Enter')
    await expect(press('Stop listening')).toBeFocused()
    await room.keyboard.press('Enter')
    await expect(press('Listen')).toBeFocused()
    expect(await chosen()).toBe('silence.wav')

    const folder = await mkdtemp(join(tmpdir(), 'recorded-'))
    const bytes = await room
      .locator('#recording')
      .evaluate(async (field: HTMLInputElement) => [...new Uint8Array(await field.files![0]!.arrayBuffer())])
    await writeFile(join(folder, 'silence.wav'), Buffer.from(bytes))
    const heard = await checkRecording(join(folder, 'silence.wav'))
    await rm(folder, { recursive: true })
    // Two seconds are too short for an album, and so are told with their measures; the browser's own microphone beeps.
    expect(heard).toMatchObject({ outcome: 'too-short' })
    if (heard.outcome !== 'too-short') return
    expect(heard.measures.seconds).toBeGreaterThanOrEqual(2)
    expect(heard.measures.peak).toBeGreaterThan(-60)

    lineIsBroken = true
    await press('Send').click()
    await expect(status()).toHaveText(words.unsent)
    expect(await chosen()).toBe('silence.wav')
    lineIsBroken = false
    await press('Send').click()
    await room.waitForURL(/done/)
    expect(sent).toEqual([expect.stringMatching(/^multipart\/form-data/)])
  },
)

test('who stops too early is told, and nothing is kept', { tag: ['@microphone', '@impatient'] }, async () => {
  await press('Record this room').click()
  await expect(room.getByText('0:01')).toBeVisible()
  await press('Stop').click()
  await expect(status()).toHaveText('That was under 0:30. Nothing was kept.')
  await expect(press('Record this room')).toBeFocused()
  expect(await chosen()).toBeUndefined()
})

test('who presses “Send” while it records sends what was recorded', { tag: '@microphone' }, async () => {
  await press('Record this room').click()
  await expect(room.getByText('0:01')).toBeVisible()
  visitIsOver = true
  await press('Send').click()
  await expect(status()).toHaveText(words.stranger)
  expect(await chosen()).toBe('silence.wav')
  visitIsOver = false
  await press('Send').click()
  await room.waitForURL(/done/)
  expect(sent).toHaveLength(1)
})

test('who chooses a file while it records has closed the microphone', { tag: '@microphone' }, async () => {
  await room.addInitScript(() => {
    const { mediaDevices } = navigator
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (wish) => Object.assign(globalThis, { lent: await ask(wish) }).lent
  })
  await room.reload()
  await press('Record this room').click()
  await expect(room.getByText('0:01')).toBeVisible()
  await room
    .getByLabel('A recording of your room')
    .setInputFiles({ name: 'hall.flac', mimeType: 'audio/flac', buffer: Buffer.from('fLaC') })
  await expect(press('Record this room')).toBeVisible()
  const microphone = await room.evaluate(
    () => (globalThis as unknown as { lent: MediaStream }).lent.getTracks()[0]!.readyState,
  )
  expect(microphone).toBe('ended')
  expect(await chosen()).toBe('hall.flac')
})

test(
  'a recording ends before it is larger than what is taken',
  { tag: ['@microphone', '@small'] },
  async () => {
    await press('Record this room').click()
    await expect(status()).toHaveText(/recorded\./)
    const size = await room.locator('#recording').evaluate((field: HTMLInputElement) => field.files![0]!.size)
    expect(size).toBeLessThanOrEqual(200_000)
  },
)

test('who has no microphone is told so, and chooses a file', async () => {
  await press('Record this room').click()
  await expect(status()).toHaveText(/You can choose a file\.$/)
  await room
    .getByLabel('A recording of your room')
    .setInputFiles({ name: 'hall.flac', mimeType: 'audio/flac', buffer: Buffer.from('fLaC') })
  expect(await chosen()).toBe('hall.flac')
  await room
    .getByLabel('A recording of your room')
    .setInputFiles({ name: 'hall.wav', mimeType: 'audio/wav', buffer: Buffer.alloc(10_000_001) })
  await expect(status()).toHaveText(words.large)
  expect(await chosen()).toBeUndefined()
})

test('without scripts the form asks for a file, and nothing else', { tag: '@no-script' }, async () => {
  await expect(room.getByLabel('A recording of your room')).toBeVisible()
  await expect(press('Record this room')).toBeHidden()
})
