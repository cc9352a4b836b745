import type { MessageId } from '#i18n/speak.ts'
import { lengthOf, RecordingHeard, type ShownRecording } from '../../album/recording-heard.tsx'
import { Sound } from '../../album/sound.tsx'
import { Desk } from '../desk.tsx'
import { useSite } from '../../site.tsx'
import { AlbumRooms } from './album-rooms.tsx'
import { uploadFaults } from './upload-faults.ts'

type AtDesk = ShownRecording & { tracks: number[] }
type Props = {
  campaign: { slug: string; title: string }
  mayMake: boolean
  recordings: AtDesk[]
  titles: string[]
  said: string | null
}

const sayings: Record<string, MessageId> = {
  ...uploadFaults,
  added: 'album.said.added',
  used: 'album.said.used',
  declined: 'album.said.declined',
  'in-use': 'album.said.inUse',
  'no-file': 'album.fault.noFile',
  unreadable: 'album.said.unreadable',
}

/** The queue of what people contributed, and what the team brought itself: to hear, to see, to choose or to decline. */
export function RecordingsPage({ campaign, mayMake, recordings, titles, said }: Props) {
  const { say, to } = useSite()
  const { slug } = campaign
  const action = to.deskCampaign(slug, '/album/recordings')
  const told = said && sayings[said]
  return (
    <Desk campaign={campaign} here="work" title={say('album.recordings')}>
      <AlbumRooms slug={slug} here="recordings" />
      <p className="mt-5 max-w-[44rem] text-quiet">{say('album.recordings.teach')}</p>
      {told && (
        <p role="status" className="mt-4 border-s-4 border-accent ps-4">
          {say(told)}
        </p>
      )}
      {recordings.length === 0 ? (
        <p className="mt-8">{say('album.recordings.none')}</p>
      ) : (
        <ol className="mt-8 border-t border-ink">
          {recordings.map((recording) => (
            <Row key={recording.id} {...{ recording, action, mayMake, titles, slug }} />
          ))}
        </ol>
      )}
      {mayMake && <AddForm action={action} />}
    </Desk>
  )
}

type RowProps = { recording: AtDesk; action: string; mayMake: boolean; titles: string[]; slug: string }

function Row({ recording, action, mayMake, titles, slug }: RowProps) {
  const { say, to, intl } = useSite()
  const { id, place, recordedBy, contributed, declined, verdict, tracks, addedAt } = recording
  const heard = verdict === 'quiet' && !declined
  const sound = to.deskCampaign(slug, `/album/recordings/${id}`).split('?')[0]
  return (
    <li className="border-b border-rule py-6" data-recording={id}>
      <p className="kicker">
        {say(contributed ? 'album.contributed' : 'album.ofTheTeam')}
        {' · '}
        {intl.formatDate(addedAt, { dateStyle: 'long' })}
      </p>
      <h2 className="mt-1 text-title wrap-anywhere">
        <bdi dir="auto">{place}</bdi>
      </h2>
      <p className="text-note">
        {say('album.field.recordedBy')}: <bdi dir="auto">{recordedBy}</bdi>
      </p>
      {declined ? (
        <p className="mt-2 text-note">{say('album.declined')}</p>
      ) : (
        <RecordingHeard recording={recording} />
      )}
      {heard && <Sound src={sound!} label={place} className="mt-3 max-w-[36rem]" />}
      {tracks.length > 0 && (
        <p className="mt-2 font-semibold">
          {say('album.usedFor', { tracks: intl.formatList(tracks.map(String)) })}
        </p>
      )}
      {mayMake && !declined && (
        <form
          method="post"
          action={action}
          encType="multipart/form-data"
          className="mt-4 flex flex-wrap items-end gap-x-5 gap-y-3"
        >
          {heard && titles.length > 0 && (
            <>
              <div>
                <label className="label" htmlFor={`track-${id}`}>
                  {say('album.useFor')}
                </label>
                <select id={`track-${id}`} name="track" className="field">
                  {titles.map((title, place_) => (
                    <option key={`${place_} ${title}`} value={place_ + 1}>
                      {`${place_ + 1}. ${title}`}
                    </option>
                  ))}
                </select>
              </div>
              <button type="submit" name="use" value={id} className="press press-quiet">
                {say('album.useNow')}
              </button>
            </>
          )}
          {tracks.length === 0 && (
            <button type="submit" name="decline" value={id} className="press-link min-h-12">
              {say('album.decline')}
            </button>
          )}
        </form>
      )}
    </li>
  )
}

function AddForm({ action }: { action: string }) {
  const { say } = useSite()
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="mt-12 max-w-[44rem] space-y-4 border-t border-ink pt-5"
    >
      <h2 className="text-title font-semibold">{say('album.recordings.add')}</h2>
      {(['place', 'recordedBy'] as const).map((name) => (
        <div key={name}>
          <label className="label" htmlFor={name}>
            {say(`album.field.${name}`)}
          </label>
          <input className="field" id={name} name={name} dir="auto" />
        </div>
      ))}
      <div>
        <label className="label" htmlFor="recording">
          {say('album.file')}
        </label>
        <input
          type="file"
          className="field"
          id="recording"
          name="recording"
          accept=".wav,.flac,.mp3,audio/*"
          aria-describedby="recording-hint"
        />
        <p id="recording-hint" className="hint mt-1">
          {say('album.fileHint', { shortest: lengthOf(10), longest: lengthOf(600), megabytes: 400 })}
        </p>
      </div>
      <button type="submit" className="press press-quiet">
        {say('album.recordings.send')}
      </button>
    </form>
  )
}
