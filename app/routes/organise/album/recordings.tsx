import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import {
  addRecording,
  declineRecording,
  fieldsOf,
  listRecordings,
  readWork,
  titlesOf,
  useRecording as makeTrackOf,
} from '#works'
import { sayIn } from '#i18n/speak.ts'
import { RecordingsPage } from '#ui/desk/album/recordings-page.tsx'
import { beginAlbum } from '#web/album/begin-album.ts'
import { readAbout } from '#web/album/read-about.ts'
import { shownRecording } from '#web/album/shown-recording.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { contentPolicy } from '#web/answers/content-policy.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { receiveForm } from '#web/forms/receive-form.ts'

/** Every recording the album could use, and of which tracks it is; with a word about what was just done. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, campaign, locale, mayDo } = await beginAlbum(args, 'read the desk')
  const fields = fieldsOf((await readWork(db, by.campaignId))?.settings)
  const titles = titlesOf(fields)
  const recordings = await listRecordings(db, by.campaignId)
  const head = { title: titled(locale, sayIn(locale)('album.recordings')), robots: 'noindex' }
  const shown = recordings.map((recording) => ({
    ...shownRecording(recording),
    tracks: titles.flatMap((_, place) =>
      fields[`tracks.${place}.recording`] === recording.id ? [place + 1] : [],
    ),
  }))
  const said = new URL(args.request.url).searchParams.get('said')
  return json(
    { head, campaign, mayMake: mayDo('make a work'), recordings: shown, titles, said },
    { headers: headers() },
  )
}

/** Takes a recording of the team's own, makes a track of one, or says no to one: which, is in `do`. 303 back with a word. */
export async function action(args: ActionFunctionArgs) {
  const { db, by, room, files, uploads } = await beginAlbum(args)
  const wishes = { folder: uploads, file: 'recording', most: limits.recordings.mostDeskBytes }
  const said = await receiveForm(args, wishes, async ({ typed, path, fault }) => {
    if (typed.use)
      return (await makeTrackOf(db, { ...by, id: typed.use, track: Number(typed.track) - 1 })).outcome
    if (typed.decline) return (await declineRecording(db, { ...by, id: typed.decline })).outcome
    if (fault) return fault
    if (!path) return 'no-file'
    const about = readAbout(typed)
    if (about.outcome === 'refused') return 'unreadable'
    const { place, recordedBy } = about
    const { campaignId } = by
    return (await addRecording(db, files, { campaignId, by, path, place, recordedBy, consent: '' })).outcome
  })
  return seeOther(room(`/album/recordings?said=${said}`))
}

export const headers = () => ({
  ...noStore,
  ...unlisted,
  'Content-Security-Policy': contentPolicy({ 'media-src': "'self'" }),
})
export const meta = pageMeta

export default function Recordings() {
  return <RecordingsPage {...useLoaderData<typeof loader>()} />
}
