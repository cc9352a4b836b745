import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { kindName } from '../kind-names.ts'
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

/** The rooms of a team at the desk. */
const teamRooms = [
  ['members', '', 'team.members'],
  ['team-log', '/log', 'team.log'],
] as const satisfies readonly (readonly [string, string, MessageId])[]

/** The rooms of what a campaign makes out of its signatures, where its kind makes something. */
const workRooms = (kind: string | null | undefined) =>
  kind && kind !== 'statement'
    ? ([
        ...(kind === 'album' || kind === 'book' ? ([['work', `/${kind}`, kindName(kind)]] as const) : []),
        ['editions', '/editions', 'desk.room.editions'],
      ] as const)
    : []

export type DeskRoom = (typeof deskRooms)[number][0] | 'work' | 'editions'
type TeamRoom = (typeof teamRooms)[number][0]

type Props = {
  /** The campaign whose rooms one is in; absent in what belongs to a team or to oneself. */
  campaign?: { slug: string; title: string }
  /** The team whose rooms one is in; absent elsewhere. */
  team?: { id: string; name: string }
  here?: DeskRoom | TeamRoom
  title: ReactNode
  children: ReactNode
}

/** A page of the organisers' desk: where one is, the rooms beside it, and the work itself. */
export function Desk({ campaign, team, here, title, children }: Props) {
  const { say, to, organiser } = useSite()
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
        {team && here !== 'members' && (
          <>
            {' · '}
            <bdi>{team.name}</bdi>
          </>
        )}
      </p>
      {campaign && (
        <Rooms
          label={say('desk.rooms')}
          rooms={[...deskRooms, ...workRooms(organiser?.kind)]}
          here={here}
          to={(path) => to.deskCampaign(campaign.slug, path)}
        />
      )}
      {team && (
        <Rooms
          label={say('team.rooms')}
          rooms={teamRooms}
          here={here}
          to={(path) => to.team(team.id, path)}
        />
      )}
      <h1 className="mt-4 text-headline wrap-anywhere">{title}</h1>
      {children}
    </article>
  )
}

type RoomsProps = {
  label: string
  rooms: readonly (readonly [string, string, MessageId])[]
  here?: string
  to: (path: string) => string
}

function Rooms({ label, rooms, here, to }: RoomsProps) {
  const { say } = useSite()
  return (
    <nav aria-label={label} className="no-print mt-3 border-b border-rule pb-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note">
        {rooms.map(([room, path, name]) => (
          <li key={room}>
            <a
              href={to(path)}
              aria-current={room === here ? 'page' : undefined}
              className="py-1 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {say(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
