import type { MessageId } from '#i18n/speak.ts'
import { Field } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import type { ShownHanding } from '../../book/book-handed.tsx'
import { BookDesk, type DeskCampaign } from './book-desk.tsx'

export type RefusedHanding = { faults: Record<string, string>; typed: Record<string, string> }

type Props = {
  campaign: DeskCampaign
  handings: ShownHanding[]
  mayAdd: boolean
  mostPhotoBytes: number
  refused?: RefusedHanding
}

/** Where copies of the book were handed out: what its page shows of that, and what is added to it. */
export function HandedPage({ campaign, handings, mayAdd, mostPhotoBytes, refused }: Props) {
  const { say, to, intl } = useSite()
  const action = to.deskCampaign(campaign.slug, '/book/handed-out')
  return (
    <BookDesk campaign={campaign} part="handed">
      {handings.length === 0 && <p className="mt-5 max-w-[38rem] text-quiet">{say('theBook.handed.none')}</p>}
      {handings.length > 0 && (
        <ul className="mt-6 max-w-[40rem] border-t border-ink">
          {handings.map(({ id, place, day, copies, photo }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 border-b border-rule py-3"
            >
              <div className="min-w-0">
                <p className="font-semibold wrap-anywhere">
                  <bdi>{place}</bdi>
                </p>
                <p className="hint">
                  {intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'long' })} ·{' '}
                  {say('theBook.copies', { count: copies })}
                  {photo && ` · ${photo.alt}`}
                </p>
              </div>
              {mayAdd && (
                <form method="post" action={action} encType="multipart/form-data" className="min-w-0">
                  <button
                    type="submit"
                    name="remove"
                    value={id}
                    className="press-link text-start text-note wrap-anywhere"
                  >
                    {say('theBook.handed.remove', { place })}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && <AddForm action={action} most={mostPhotoBytes} refused={refused} />}
    </BookDesk>
  )
}

const sentences: Record<string, MessageId> = {
  missing: 'theBook.fault.empty',
  long: 'theBook.fault.long',
  unreadable: 'theBook.fault.unreadable',
  'no-picture': 'theBook.handed.noPicture',
  'too-many-pixels': 'theBook.handed.tooManyPixels',
}

const lines = [
  ['place', 'theBook.handed.place', 'text'],
  ['day', 'theBook.handed.day', 'date'],
  ['copies', 'theBook.handed.copies', 'numeric'],
] as const satisfies readonly (readonly [string, MessageId, string])[]

function AddForm({ action, most, refused }: { action: string; most: number; refused?: RefusedHanding }) {
  const { say } = useSite()
  const { faults = {}, typed = {} } = refused ?? {}
  const told = (name: string) => ({ fault: faults[name], sentence: sentences[faults[name] ?? ''] })
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      className="no-print mt-10 max-w-[30rem] border-t border-ink pt-4"
    >
      <h2 className="text-title font-semibold">{say('theBook.handed.add')}</h2>
      <div className="mt-4 space-y-6">
        {lines.map(([name, label, type]) => (
          <Field key={name} name={name} label={say(label)} {...told(name)}>
            {(tied) => (
              <input
                className="field"
                type={type === 'date' ? 'date' : 'text'}
                inputMode={type === 'numeric' ? 'numeric' : undefined}
                dir={type === 'text' ? 'auto' : 'ltr'}
                autoComplete="off"
                defaultValue={typed[name]}
                {...tied}
              />
            )}
          </Field>
        ))}
        <Field
          name="photo"
          label={say('theBook.handed.photo')}
          hint={say('theBook.handed.photoHint', { size: most / 2 ** 20 })}
          {...told('photo')}
        >
          {(tied) => (
            <input type="file" accept="image/png,image/jpeg,image/webp" className="field" {...tied} />
          )}
        </Field>
        <Field
          name="photoAlt"
          label={say('theBook.handed.photoAlt')}
          hint={say('theBook.handed.photoAltHint')}
          {...told('photoAlt')}
        >
          {(tied) => <input className="field" dir="auto" defaultValue={typed.photoAlt} {...tied} />}
        </Field>
      </div>
      <button type="submit" className="press mt-6">
        {say('theBook.handed.save')}
      </button>
    </form>
  )
}
