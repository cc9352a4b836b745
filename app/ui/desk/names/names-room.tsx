import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { queueNames, type QueueName } from './words.ts'

export type DeskCampaign = { slug: string; title: string }
export type Sizes = { held: number; hidden: number; reported: number; waiting: number; bursts: number }
export type Place = QueueName | 'many' | 'first' | 'occupations' | 'watch'

const others = [
  ['many', 'review.many'],
  ['first', 'review.first'],
  ['occupations', 'review.occupations'],
  ['watch', 'review.watch'],
] as const satisfies readonly (readonly [Place, MessageId])[]

type Props = {
  campaign: DeskCampaign
  here?: Place
  title: string
  sizes?: Sizes
  children: ReactNode
}

/** A page of the names room: its queues, with what waits in each, and its tools. */
export function NamesRoom({ campaign, here, title, sizes, children }: Props) {
  const { say, to, intl } = useSite()
  const waits: Partial<Record<Place, number>> = sizes
    ? {
        held: sizes.held,
        reported: sizes.reported,
        bursts: sizes.bursts,
        hidden: sizes.hidden,
        decisions: sizes.waiting,
      }
    : {}
  const link = (place: Place, rest: string, name: MessageId) => (
    <li key={place}>
      <a
        href={to.deskCampaign(campaign.slug, `/names${rest}`)}
        aria-current={place === here ? 'page' : undefined}
        className="inline-block py-1 aria-[current]:font-semibold aria-[current]:no-underline"
      >
        {say(name)}
        {!!waits[place] && <span className="text-quiet"> {intl.formatNumber(waits[place])}</span>}
      </a>
    </li>
  )
  return (
    <Desk campaign={campaign} here="names" title={title}>
      <nav aria-label={say('review.queues')} className="no-print mt-3 text-note">
        <ul className="flex flex-wrap gap-x-5">
          {Object.entries(queueNames).map(([queue, name]) =>
            link(queue as QueueName, `?queue=${queue}`, name),
          )}
          {others.map(([place, name]) => link(place, `/${place}`, name))}
        </ul>
      </nav>
      {children}
    </Desk>
  )
}
