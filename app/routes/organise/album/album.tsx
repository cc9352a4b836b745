import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  countTracks,
  fieldsOf,
  findFaults,
  listRecordings,
  matchSentence,
  readWork,
  saveAlbum,
  titlesOf,
  tracksThatLost,
} from '#works'
import { sayIn } from '#i18n/speak.ts'
import { AlbumPage } from '#ui/desk/album/album-page.tsx'
import { ContestedAlbum } from '#ui/desk/album/contested-album.tsx'
import { beginAlbum } from '#web/album/begin-album.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { readArrangement } from '#web/album/read-arrangement.ts'
import { typedDraft } from '#web/desk/draft/typed-draft.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

// Thirty tracks of a dozen fields, and what two people both changed beside it.
const MOST_FIELDS = 1_200

/**
 * The desk of an album: its fields as they were typed, what is wrong in them, and how far the titles form the
 * sentence. 404 where the campaign makes something else.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, campaign, locale, mayDo } = await beginAlbum(args, 'read the desk')
  const work = await readWork(db, by.campaignId)
  const fields = fieldsOf(work?.settings)
  const asked = new URL(args.request.url).searchParams
  const recordings = await listRecordings(db, by.campaignId)
  const head = { title: titled(locale, sayIn(locale)('kind.album')), robots: 'noindex' }
  return json(
    {
      head,
      campaign,
      mayMake: mayDo('make a work'),
      fields,
      tracks: countTracks(fields),
      revision: work?.revision ?? 0,
      faults: work?.revision ? findFaults(fields) : [],
      sentence: matchSentence(titlesOf(fields), fields.sentence ?? ''),
      lost: await tracksThatLost(db, fields),
      waiting: recordings.filter(
        ({ state, declined, signatureId }) => signatureId && state === 'checked' && !declined,
      ).length,
      coverFault: asked.get('cover'),
      saved: asked.has('saved'),
    },
    { headers: headers() },
  )
}

/**
 * Keeps the album as it was typed, right or wrong, and arranges its tracks where a button asked for it. 303 back; 409
 * with both texts where somebody else has changed the same.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, by, room } = await beginAlbum(args)
  const { typed, revision, pressed } = typedDraft(await readFields(args.request, MOST_FIELDS))
  const saved = await saveAlbum(db, { ...by, revision, typed, asked: readArrangement(pressed) })
  switch (saved.outcome) {
    case 'saved':
      return seeOther(
        `${room('/album?saved')}${pressed === 'add' ? `#tracks.${countTracks(saved.fields) - 1}.title` : ''}`,
      )
    case 'contested':
      return json({ typed, ...saved }, { status: 409, headers: headers() })
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Album() {
  const loaded = useLoaderData<typeof loader>()
  const contested = useActionData<typeof action>()
  if (contested) return <ContestedAlbum campaign={loaded.campaign} {...contested} />
  return <AlbumPage {...loaded} />
}
