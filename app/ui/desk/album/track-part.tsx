import type { AlbumFault, AlbumFields } from '#works'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { AlbumField, AlbumLine } from './album-field.tsx'

const sources = [
  ['silence', 'album.source.silence'],
  ['room-tone', 'album.source.roomTone'],
  ['recording', 'album.source.recording'],
] as const satisfies readonly (readonly [string, MessageId])[]

const colours = [
  ['white', 'album.colour.white'],
  ['pink', 'album.colour.pink'],
  ['brown', 'album.colour.brown'],
] as const satisfies readonly (readonly [string, MessageId])[]

type Props = { place: number; tracks: number; fields: AlbumFields; faults: AlbumFault[] }

/** One track to write: its title, its room, and where its sound comes from. */
export function TrackPart({ place, tracks, fields, faults }: Props) {
  const { say } = useSite()
  const name = (field: string) => `tracks.${place}.${field}`
  const value = (field: string) => fields[name(field)] ?? ''
  const line = (field: string, label: MessageId, more: { hint?: string; dir?: 'ltr' } = {}) => (
    <AlbumLine name={name(field)} label={say(label)} faults={faults} defaultValue={value(field)} {...more} />
  )
  const source = value('source')
  const press = (deed: string, label: MessageId) => (
    <button type="submit" name="_then" value={`${deed} ${place}`} className="press-link text-note">
      {say(label)} <span className="sr-only">{say('album.track', { number: place + 1 })}</span>
    </button>
  )
  return (
    <li className="border-b border-rule py-6">
      <fieldset>
        <legend className="kicker mb-3 font-semibold">{say('album.track', { number: place + 1 })}</legend>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-6">
          <div className="sm:col-span-3">{line('title', 'album.field.trackTitle')}</div>
          <div className="sm:col-span-2">
            <AlbumField name={name('source')} label={say('album.field.source')} faults={faults}>
              {(tied) => (
                <select className="field" defaultValue={source} {...tied}>
                  {sources
                    .filter(([kind]) => kind !== 'recording' || source === 'recording')
                    .map(([kind, label]) => (
                      <option key={kind} value={kind}>
                        {say(label)}
                      </option>
                    ))}
                </select>
              )}
            </AlbumField>
          </div>
          <div>{line('seconds', 'album.field.length', { hint: '0:10 – 10:00', dir: 'ltr' })}</div>
          <div className="sm:col-span-3">{line('place', 'album.field.place')}</div>
          <div className="sm:col-span-3">{line('recordedBy', 'album.field.recordedBy')}</div>
          <div className="sm:col-span-4">
            {line('note', 'album.field.note', { hint: say('album.field.noteHint') })}
          </div>
          <div className="sm:col-span-2">{line('isrc', 'album.field.isrc', { dir: 'ltr' })}</div>
        </div>
        <input type="hidden" name={name('recording')} value={value('recording')} />
        {source === 'recording' && <p className="hint mt-3">{say('album.fromRecording')}</p>}
        <details className="mt-4" open={source === 'room-tone'}>
          <summary className="cursor-pointer text-note">{say('album.tone')}</summary>
          <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-4">
            {line('level', 'album.field.level', { hint: say('album.field.levelHint'), dir: 'ltr' })}
            <AlbumField name={name('colour')} label={say('album.field.colour')} faults={faults}>
              {(tied) => (
                <select className="field" defaultValue={value('colour')} {...tied}>
                  {colours.map(([colour, label]) => (
                    <option key={colour} value={colour}>
                      {say(label)}
                    </option>
                  ))}
                </select>
              )}
            </AlbumField>
            <AlbumField name={name('hum')} label={say('album.field.hum')} faults={faults}>
              {(tied) => (
                <select className="field" defaultValue={value('hum')} {...tied}>
                  <option value="">{say('album.hum.none')}</option>
                  <option value="50">50 Hz</option>
                  <option value="60">60 Hz</option>
                </select>
              )}
            </AlbumField>
            {line('seed', 'album.field.seed', { hint: say('album.field.seedHint') })}
          </div>
        </details>
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
          {place > 0 && press('up', 'album.up')}
          {place < tracks - 1 && press('down', 'album.down')}
          {press('remove', 'album.remove')}
        </p>
      </fieldset>
    </li>
  )
}
