import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { deriveKeys } from '#secrets'
import { lookUntil } from './places/album-places.ts'
import { fillInForm, sendForm, typeCode } from './stage/deeds.ts'
import { expect, say, test } from './deeds/desk.ts'
import { sine, wavOf } from '../app/domain/works/album/test-recording.ts'
import sharp from 'sharp'
import { watch } from './stage/watch.ts'

test.slow()

/** Lights up, refuses, agrees: the words of the sentence that stand in ink. */
const lit = (page: Page) => page.locator('.sentence-word[data-lit]').allTextContents()

test('a musician records their room, the team makes a track of it, and a reader plays it with the keyboard', async ({
  page,
  context,
  ground,
  team,
  openCampaign,
  someone,
  codeFor,
  sitDown,
}) => {
  const { slug } = await openCampaign({ kind: 'album', teamId: team.id })

  // A quiet room, as the microphone of this machine would hear it.
  const folder = await mkdtemp(join(tmpdir(), 'room-'))
  const room = join(folder, 'room.wav')
  await writeFile(room, wavOf(sine(120, -62), { seconds: 20, channels: 1 }))
  const browser = await chromium.launch({
    ...ground.browser,
    args: [
      ...(ground.browser.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${room}`,
    ],
  })
  const theirs = await browser.newContext({ baseURL: ground.url, locale: 'en-GB' })
  const faults = watch(theirs, ground.url)
  const musician = await theirs.newPage()
  const ada = someone()

  await test.step('who signs is credited, and contributes their silence with one press from there', async () => {
    await musician.goto(`/c/${slug}`)
    await fillInForm(musician, ada)
    await sendForm(musician)
    await typeCode(musician, await codeFor(ada.email))
    await expect(musician.getByText(say('album.credited'))).toBeVisible()
    await musician.getByRole('link', { name: say('album.contribute') }).click()
    await musician.getByRole('button', { name: say('album.recorder.start') }).click()
    await expect(musician.getByText('0:11')).toBeVisible({ timeout: 30_000 })
    await musician.getByRole('button', { name: say('album.recorder.stop'), exact: true }).click()
    await musician.getByLabel(say('album.field.place'), { exact: true }).fill('Kitchen, Lagos')
    await musician.getByRole('button', { name: say('album.contribute.send') }).click()
    // A tick that was forgotten costs nobody their recording.
    await expect(musician.getByText(say('album.fault.rights'))).toBeVisible()
    await musician.getByLabel(say('album.consent')).check()
    await musician.getByRole('button', { name: say('album.contribute.send') }).dblclick()
    await expect(musician.getByText(say('album.contribute.done'))).toBeVisible()
    await expect(musician.locator('[data-recording]')).toHaveCount(1)
    await lookUntil({ page: musician }, say('album.verdict.quiet'))
  })

  await test.step('the sentence lights up while titles are typed, and parts are told', async () => {
    await sitDown(context, 'owner', { keys: deriveKeys(ground.secret) })
    await page.goto(`/organise/c/${slug}/album`)
    for (const [label, text] of [
      ['album.field.title', 'What the rooms said'],
      ['album.field.artist', 'Friends of Lime Street'],
      ['album.field.releaseDate', '2026-11-25'],
    ] as const)
      await page.getByLabel(say(label), { exact: true }).fill(text)
    await page.locator('#sentence').fill('Do not steal')
    for (const [place, title] of ['Do', 'nut'].entries()) {
      await page.getByRole('button', { name: say('album.add'), exact: true }).click()
      await page.locator(`#tracks\\.${place}\\.title`).fill(title)
      await page.locator(`#tracks\\.${place}\\.seconds`).fill('0:10')
    }
    await expect(
      page.getByText(/From “.?not.?” on the titles no longer follow the sentence: see track 2/),
    ).toBeVisible()
    expect(await lit(page)).toEqual(['Do '])
    await page.locator('#tracks\\.1\\.source').selectOption('room-tone')
    await page.locator('#tracks\\.1\\.title').fill('Not steal')
    await expect(page.getByText(say('album.sentence.agrees'))).toBeVisible()
    await page
      .getByRole('button', { name: say('album.save'), exact: true })
      .last()
      .click()
    await expect(page.getByText(say('album.saved'))).toBeVisible()
    const picture = await sharp({
      create: { width: 1_400, height: 1_400, channels: 3, background: '#12395b' },
    })
      .png()
      .toBuffer()
    await page
      .locator('#picture')
      .setInputFiles({ name: 'cover.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('button', { name: say('album.cover.send') }).click()
    await expect(page.getByRole('img', { name: say('album.cover') })).toBeVisible()
  })

  await test.step('the team hears the room, makes a track of it, and builds the edition', async () => {
    await page.goto(`/organise/c/${slug}/album/recordings`)
    await expect(page.getByRole('heading', { name: 'Kitchen, Lagos' })).toBeVisible()
    await page.getByRole('button', { name: say('album.useNow') }).click()
    await expect(page.getByText(say('album.said.used'))).toBeVisible()
    await page.goto(`/organise/c/${slug}/names?queue=all`)
    await page.getByRole('checkbox', { name: say('review.choose', { name: ada.name }) }).check()
    await page
      .getByRole('group')
      .getByRole('button', { name: say('album.markCoWriter') })
      .click()
    await expect(page.getByText(say('album.isCoWriter'))).toBeVisible()
    await page.goto(`/organise/c/${slug}/editions`)
    await page.getByRole('button', { name: say('works.build'), exact: true }).click()
    await page.goto(`/c/${slug}/album`)
    await lookUntil({ page }, say('album.emptyRooms'))
  })

  await test.step('a reader plays it through with the keyboard, and the sentence lights up', async () => {
    await expect(page.getByText('Kitchen, Lagos')).toBeVisible()
    await expect(page.getByRole('heading', { name: say('album.writers') })).toBeVisible()
    await page.getByRole('button', { name: say('album.play') }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-now][role=status]')).toContainText('Do')
    expect(await lit(page)).toEqual(['Do '])
    await page.getByRole('button', { name: say('album.next') }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-now][role=status]')).toContainText('Not steal')
    expect(await lit(page)).toEqual(['Do ', 'not ', 'steal '])
    await page.getByRole('button', { name: say('album.pause') }).click()
  })

  await test.step('the musician takes the room back, and it is silent at once', async () => {
    await musician.goto(`/c/${slug}/album/contribute`)
    await musician.getByRole('button', { name: new RegExp(say('album.takeBack')) }).click()
    await expect(musician.getByText('Kitchen, Lagos')).toBeHidden()
    await page.reload()
    await expect(page.getByText(say('album.closed'))).toBeVisible()
    await expect(page.getByText('Kitchen, Lagos')).toBeHidden()
  })

  expect(faults()).toEqual([])
  await browser.close()
  await rm(folder, { recursive: true })
})
