import { useSite } from '../site.tsx'
import { RecordingHeard, type ShownRecording } from './recording-heard.tsx'
import { Sound } from './sound.tsx'

type Props = {
  recordings: ShownRecording[]
  /** Where to come back to after deleting one: a campaign's page for contributions; one's signatures where absent. */
  campaign?: string
}

/** What somebody has contributed: what became of it, how it sounds, and the way to have it deleted. */
export function MyRecordings({ recordings, campaign }: Props) {
  const { say, to } = useSite()
  if (recordings.length === 0) return null
  return (
    <ul className="mt-3 border-t border-rule">
      {recordings.map((recording) => {
        const { id, place, recordedBy, declined, verdict } = recording
        return (
          <li key={id} className="border-b border-rule py-4" data-recording={id}>
            <p className="wrap-anywhere">
              <bdi dir="auto">{place}</bdi>
              <span className="text-quiet">
                {' · '}
                <bdi dir="auto">{recordedBy}</bdi>
              </span>
            </p>
            {declined ? (
              <p className="mt-2 text-note">{say('album.notChosen')}</p>
            ) : (
              <RecordingHeard recording={recording} />
            )}
            {verdict === 'quiet' && !declined && (
              <Sound src={to.mySound(id)} label={place} className="mt-3 max-w-[36rem]" />
            )}
            <form method="post" action={to.takeBackRecording(id)} className="mt-2">
              {campaign && <input type="hidden" name="campaign" value={campaign} />}
              <button
                type="submit"
                className="press-link text-note"
                aria-label={`${say('album.takeBack')}: ${place}`}
              >
                {say('album.takeBack')}
              </button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}
