import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'

export type DeskCampaign = { slug: string; title: string }

const corners = [
  ['news', '/updates', 'updates.desk.news'],
  ['milestones', '/updates/milestones', 'milestones.title'],
  ['links', '/updates/links', 'updates.links.title'],
] as const satisfies readonly (readonly [string, string, MessageId])[]

type Props = {
  campaign: DeskCampaign
  corner: (typeof corners)[number][0]
  title: string
  children: ReactNode
}

/** A page about a campaign's news at the desk, with the ways to the others. */
export function NewsDesk({ campaign, corner, title, children }: Props) {
  const { say, to } = useSite()
  return (
    <Desk campaign={campaign} here="updates" title={title}>
      <nav aria-label={say('desk.room.updates')} className="mt-3">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note">
          {corners.map(([name, path, label]) => (
            <li key={name}>
              <a
                href={to.deskCampaign(campaign.slug, path)}
                aria-current={name === corner ? 'true' : undefined}
                className="py-1 aria-[current]:font-semibold aria-[current]:no-underline"
              >
                {say(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Desk>
  )
}
