import type { Fields } from '#drafts'
import { useSite } from '../../../site.tsx'
import { Desk } from '../../desk.tsx'
import type { ShownFault } from '../entry.tsx'
import { TimeFields } from '../steps/time-fields.tsx'

type Props = {
  shown: { slug: string; title: string }
  /** The zone the campaign's times are meant in (IANA). */
  zone: string
  /** `opens.date`, `opens.time` and `opens.which` as they stand. */
  fields: Fields
  /** The form as it was sent, and what is to be changed in it. */
  refused?: { fields: Fields; faults: ShownFault[] }
}

const words = { legend: 'private.move.when', hint: 'private.move.hint' } as const

/** When a private campaign launches by itself: set, moved, or taken away. */
export function LaunchTimePage({ shown, zone, fields, refused }: Props) {
  const { say, to } = useSite()
  const faults = refused?.faults ?? []
  const [first] = faults
  return (
    <Desk campaign={shown} here="edit" title={say('private.move.title')}>
      {first && (
        <p role="alert" tabIndex={-1} data-focus="" className="mt-5 border-s-4 border-wrong ps-4">
          <a href={`#${first.field}`}>{say('private.move.refused')}</a>
        </p>
      )}
      <p className="mt-5 max-w-[38rem]">
        {say('private.move.body', { zone: `\u2068${zone.replaceAll('_', ' ')}\u2069` })}
      </p>
      <form
        method="post"
        action={to.deskCampaign(shown.slug, '/edit/launch-time')}
        noValidate
        className="mt-6 max-w-[38rem]"
      >
        <TimeFields event="opens" words={words} fields={refused?.fields ?? fields} faults={faults} />
        <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          <button type="submit" className="press">
            {say('private.move.now')}
          </button>
          <a href={to.deskCampaign(shown.slug, '/edit')}>{say('back.not')}</a>
        </p>
      </form>
    </Desk>
  )
}
