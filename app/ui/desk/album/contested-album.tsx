import type { AlbumFields } from '#works'
import type { MessageId } from '#i18n/speak.ts'
import type { Say } from '#i18n/speak.ts'
import { Desk } from '../desk.tsx'
import { useSite } from '../../site.tsx'
import { AlbumRooms } from './album-rooms.tsx'

type Props = {
  campaign: { slug: string; title: string }
  typed: AlbumFields
  /** What stands now. */
  fields: AlbumFields
  contested: string[]
  revision: number
}

const names: Record<string, MessageId> = {
  title: 'album.field.title',
  artist: 'album.field.artist',
  sentence: 'album.sentence',
  releaseDate: 'album.field.releaseDate',
  firstReleased: 'album.field.firstReleased',
  label: 'album.field.label',
  catalogueNumber: 'album.field.catalogueNumber',
  upc: 'album.field.upc',
  rights: 'album.field.rights',
}
const ofTrack: Record<string, MessageId> = {
  title: 'album.field.trackTitle',
  place: 'album.field.place',
  recordedBy: 'album.field.recordedBy',
  note: 'album.field.note',
  isrc: 'album.field.isrc',
  seconds: 'album.field.length',
  level: 'album.field.level',
  colour: 'album.field.colour',
  hum: 'album.field.hum',
  seed: 'album.field.seed',
}

function nameOf(say: Say, field: string): string {
  const [, place, name] = /^tracks\.(\d+)\.(\w+)$/.exec(field) ?? []
  if (name === undefined) return say(names[field] ?? 'kind.album')
  return `${say('album.track', { number: Number(place) + 1 })}: ${say(ofTrack[name] ?? 'album.field.source')}`
}

/** Somebody else has saved the album meanwhile: what stands now beside what was typed, and a choice for each. */
export function ContestedAlbum({ campaign, typed, fields, contested, revision }: Props) {
  const { say, to } = useSite()
  const { slug } = campaign
  const same = Object.keys({ ...fields, ...typed }).filter((field) => !contested.includes(field))
  return (
    <Desk campaign={campaign} here="work" title={say('launch.contested.title')}>
      <AlbumRooms slug={slug} here="album" />
      <p role="alert" className="mt-4 max-w-[38rem]">
        {say('launch.contested.body')}
      </p>
      <form method="post" action={to.deskCampaign(slug, '/album')} className="mt-6">
        <input type="hidden" name="_revision" value={revision} />
        {same.map((field) => (
          <input key={field} type="hidden" name={field} value={typed[field] ?? fields[field] ?? ''} />
        ))}
        {contested.map((field) => (
          <fieldset key={field} className="border-t border-ink py-5">
            <legend className="float-start mb-3 font-semibold">{nameOf(say, field)}</legend>
            <input type="hidden" name={`_theirs.${field}`} value={fields[field] ?? ''} />
            <input type="hidden" name={field} value={typed[field] ?? ''} />
            <div className="clear-both grid gap-x-8 gap-y-4 sm:grid-cols-2">
              {(['theirs', 'mine'] as const).map((whose) => (
                <div key={whose}>
                  <label className="flex gap-3 font-semibold">
                    <input
                      type="radio"
                      className="tick"
                      name={`_choice.${field}`}
                      value={whose}
                      defaultChecked={whose === 'mine'}
                    />
                    {say(whose === 'mine' ? 'launch.contested.mine' : 'launch.contested.theirsUnnamed')}
                  </label>
                  <p className="mt-2 border-s border-rule ps-3" dir="auto">
                    {(whose === 'mine' ? typed : fields)[field] || say('launch.contested.nothing')}
                  </p>
                </div>
              ))}
            </div>
          </fieldset>
        ))}
        <button type="submit" name="_then" value="save" className="press mt-4">
          {say('launch.contested.choose')}
        </button>
      </form>
    </Desk>
  )
}
