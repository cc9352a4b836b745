import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

/** The rooms of one campaign at the desk, in the order in which a campaign lives. */
export const deskRooms = [
  ['overview', '', 'desk.room.overview'],
  ['edit', '/edit', 'desk.room.edit'],
  ['names', '/names', 'desk.room.names'],
  ['updates', '/updates', 'desk.room.updates'],
  ['partners', '/partners', 'desk.room.partners'],
  ['files', '/files', 'desk.room.files'],
  ['log', '/log', 'desk.room.log'],
] as const satisfies readonly (readonly [string, string, MessageId])[]

export type DeskRoom = (typeof deskRooms)[number][0]

type Props = {
  /** The campaign whose rooms one is in; absent in what belongs to a team or to oneself. */
  campaign?: { slug: string; title: string }
  here?: DeskRoom
  title: string
  children: ReactNode
}

/** A page of the organisers' desk: where one is, the rooms beside it, and the work itself. */
export function Desk({ campaign, here, title, children }: Props) {
  const { say, to } = useSite()
  return (
    <article className="py-8" data-desk="">
      <p className="kicker">
        <a href={to.desk()}>{say('desk.title')}</a>
        {campaign && (
          <>
            {' · '}
            <bdi>{campaign.title}</bdi>
          </>
        )}
      </p>
      {campaign && (
        <nav aria-label={say('desk.rooms')} className="mt-3 border-b border-rule pb-2">
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note">
            {deskRooms.map(([room, path, name]) => (
              <li key={room}>
                <a
                  href={to.deskCampaign(campaign.slug, path)}
                  aria-current={room === here ? 'page' : undefined}
                  className="py-1 aria-[current]:font-semibold aria-[current]:no-underline"
                >
                  {say(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <h1 className="mt-4 text-headline wrap-anywhere">{title}</h1>
      {children}
    </article>
  )
}
