import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { recount } from '#counts'
import type { Db } from '#db/connection.ts'
import { openUntil } from './open-until.ts'

type Named = { slug: string }

/** What an open page says its count is, or comes to say while it is watched, as somebody reads it: “42 people have signed”. */
export const counted = (page: Page, count: number) =>
  expect(page.getByRole('main')).toContainText(new RegExp(`\\b${count}\\s+(person has|people have) signed`), {
    useInnerText: true,
    timeout: 1_000,
  })

/** Opens a campaign's page until it says that so many have signed. */
export const opensCounted = (page: Page, { slug }: Named, count: number) =>
  openUntil(page, `/c/${slug}`, () => counted(page, count))

/**
 * Looks that so many stand under a campaign, now, by its rows and by its log, and waits until everybody is told so: the
 * sequencer moves the number up to a quarter of a second after the deed. So it fails at once where a deed has changed
 * what it should have left alone, though the old number is still shown.
 */
export const countIs =
  (db: Db, request: APIRequestContext) =>
  async ({ slug }: Named, count: number): Promise<void> => {
    const { id } = await db
      .selectFrom('campaigns')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    expect(await recount(db, id)).toMatchObject({ rows: count, log: count })
    const told = async () => (await (await request.get(`/c/${slug}/count.json`)).json()) as unknown
    await expect.poll(told).toMatchObject({ count })
  }
