import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'
import { lengthOf } from './recording-heard.tsx'
import { Recorder } from './recorder.tsx'

export type ContributeRefusal = {
  typed: Record<string, string>
  faults: Partial<Record<'place' | 'recordedBy' | 'recording' | 'rights', string>>
}

const words: Record<string, MessageId> = {
  'recording E_EMPTY': 'album.fault.noFile',
  'recording too-large': 'album.upload.tooLarge',
  'recording disk-full': 'album.upload.diskFull',
  'recording disk-fault': 'album.upload.diskFault',
  'recording broken-off': 'album.upload.brokenOff',
  'recording enough-of-yours': 'album.fault.enough',
  'recording enough-for-now': 'album.fault.enoughForNow',
  'recording not-signed': 'album.contribute.signFirst',
  'rights E_CHOICE': 'album.fault.rights',
}

type Props = { slug: string; name: string; mostBytes: number; refused?: ContributeRefusal }

/** The form for a contribution: a plain one that brings a file; the recorder's script records into the same field. */
export function ContributeForm({ slug, name, mostBytes, refused }: Props) {
  const { say, to } = useSite()
  const { typed = { recordedBy: name }, faults = {} } = refused ?? {}
  type Field = keyof ContributeRefusal['faults']
  const tied = (field: Field) => ({
    id: field,
    name: field,
    'aria-invalid': faults[field] ? (true as const) : undefined,
    'aria-describedby': faults[field] ? `${field}-fault ${field}-hint` : `${field}-hint`,
  })
  const told = (field: Field) => {
    const fault = faults[field]
    return (
      fault && (
        <p id={`${field}-fault`} className="fault">
          {say(
            words[`${field} ${fault}`] ??
              (fault === 'E_EMPTY' ? 'album.fault.empty' : 'album.fault.unreadable'),
          )}
        </p>
      )
    )
  }
  const wrong = Object.entries(faults).filter(([, fault]) => fault)
  return (
    <form
      method="post"
      action={to.contribute(slug)}
      encType="multipart/form-data"
      noValidate
      className="mt-8 space-y-6 border-t-4 border-accent pt-5"
    >
      {wrong.length > 0 && (
        <div role="alert" tabIndex={-1} data-focus="" className="border-s-4 border-wrong ps-4">
          <p className="font-semibold">{say('fault.title', { count: wrong.length })}</p>
        </div>
      )}
      <div>
        <label className="label" htmlFor="recording">
          {say('album.file')}
        </label>
        <input type="file" accept=".wav,.flac,.mp3,audio/*" className="field" {...tied('recording')} />
        <p id="recording-hint" className="hint mt-1">
          {say('album.fileHint', {
            shortest: lengthOf(10),
            longest: lengthOf(600),
            megabytes: Math.floor(mostBytes / 2 ** 20),
          })}
        </p>
        {told('recording')}
        <Recorder field="recording" shortest={10} longest={600} mostBytes={mostBytes} />
      </div>
      <div>
        <label className="label" htmlFor="place">
          {say('album.field.place')}
        </label>
        <input className="field" dir="auto" defaultValue={typed.place} {...tied('place')} />
        <p id="place-hint" className="hint mt-1">
          {say('album.field.placeHint')}
        </p>
        {told('place')}
      </div>
      <div>
        <label className="label" htmlFor="recordedBy">
          {say('album.field.recordedBy')}
        </label>
        <input className="field" dir="auto" defaultValue={typed.recordedBy} {...tied('recordedBy')} />
        <p id="recordedBy-hint" className="hint mt-1">
          {say('album.field.recordedByHint')}
        </p>
        {told('recordedBy')}
      </div>
      <div>
        <label className="flex gap-3">
          <input
            type="checkbox"
            className="tick"
            value="on"
            defaultChecked={typed.rights === 'on'}
            {...tied('rights')}
            aria-describedby={faults.rights ? 'rights-fault' : undefined}
          />
          <span>{say('album.consent')}</span>
        </label>
        {told('rights')}
      </div>
      <button type="submit" className="press">
        {say('album.contribute.send')}
      </button>
    </form>
  )
}
