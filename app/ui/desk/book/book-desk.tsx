import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'

export type DeskCampaign = { slug: string; title: string }

const parts = [
  ['settings', '/book', 'theBook.desk'],
  ['editions', '/editions', 'desk.room.editions'],
  ['proof', '/book/proof', 'theBook.desk.proof'],
  ['handed', '/book/handed-out', 'theBook.handed'],
] as const satisfies readonly (readonly [string, string, MessageId])[]

type Props = { campaign: DeskCampaign; part: (typeof parts)[number][0]; children: ReactNode }

/** A page about a campaign's book at the desk, with the ways to the others. */
export function BookDesk({ campaign, part, children }: Props) {
  const { say, to } = useSite()
  const here = parts.find(([name]) => name === part)!
  return (
    <Desk campaign={campaign} title={say(here[2])}>
      <nav aria-label={say('theBook.desk.rooms')} className="no-print mt-3">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note">
          {parts.map(([name, path, label]) => (
            <li key={name}>
              <a
                href={to.deskCampaign(campaign.slug, path)}
                aria-current={name === part ? 'true' : undefined}
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
