import { useSite } from '../../site.tsx'

type Props = { slug: string; here: 'album' | 'recordings' | 'proceeds'; waiting?: number }

/** What belongs to an album at the desk. */
export function AlbumRooms({ slug, here, waiting = 0 }: Props) {
  const { say, to } = useSite()
  const rooms = [
    ['album', '/album', say('kind.album')],
    ['recordings', '/album/recordings', `${say('album.recordings')}${waiting > 0 ? ` (${waiting})` : ''}`],
    ['proceeds', '/album/proceeds', say('album.proceeds')],
  ] as const
  return (
    <nav aria-label={say('album.rooms')} className="mt-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {rooms.map(([room, path, name]) => (
          <li key={room}>
            <a
              href={to.deskCampaign(slug, path)}
              aria-current={room === here ? 'page' : undefined}
              className="py-1 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
