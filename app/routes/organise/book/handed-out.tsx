import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { drawPicture } from '#campaigns'
import { limits } from '#limits'
import { addHanding, listHandings, readHanding, readWork, removeHanding } from '#works'
import { HandedPage, type RefusedHanding } from '#ui/desk/book/handed-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginWork } from '#web/desk/begin/begin-work.ts'
import { deskHead } from '#web/desk/begin/desk-campaign.ts'
import { pageMeta } from '#web/answers/page-meta.ts'

// As wide as a photograph on the page of the book is on a screen of two pixels a point.
const PHOTO = { widest: 1600, tallest: 1600 }

/** Where the book was handed out, for the team. 404 where the campaign makes no book. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, campaign, locale, mayDo } = await beginWork(args, 'read the desk')
  const work = await readWork(db, by.campaignId)
  if (work?.kind !== 'book') throw new Response(null, { status: 404 })
  const props = {
    campaign,
    handings: await listHandings(db, by.campaignId),
    mayAdd: mayDo('make a work'),
    mostPhotoBytes: limits.book.mostPhotoBytes,
  }
  return json({ head: deskHead(locale, 'theBook.handed', campaign), ...props }, { headers: headers() })
}

/**
 * Tells where the book was handed out (`multipart/form-data`, the file `photo`), or takes that back (`remove`). 303
 * back; 422 with what was typed where it or the photograph is refused.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, by, room, files } = await beginWork(args, 'make a work')
  const form = await args.request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) return new FormData()
    throw error
  })
  const back = seeOther(room('/book/handed-out'))
  const remove = form.get('remove')
  if (typeof remove === 'string') {
    await removeHanding(db, files, by, remove)
    return back
  }
  const entries = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const typed = Object.fromEntries(entries)
  const uploaded = form.get('photo')
  const file = uploaded instanceof Blob && uploaded.size > 0 ? uploaded : undefined
  const reading = readHanding(typed, !!file)
  if (reading.outcome === 'refused') return refuse({ faults: reading.faults, typed })
  const drawn = file && (await drawPicture(Buffer.from(await file.arrayBuffer()), PHOTO))
  if (drawn && drawn.outcome !== 'drawn') return refuse({ faults: { photo: drawn.outcome }, typed })
  await addHanding(db, files, by, { ...reading.handing, photo: drawn?.picture })
  return back
}

const refuse = (refused: RefusedHanding) => json(refused, { status: 422, headers: headers() })

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function HandedOut() {
  return <HandedPage {...useLoaderData<typeof loader>()} refused={useActionData<RefusedHanding>()} />
}
