import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

type Props = {
  /** What they are corners of. */
  label: MessageId
  slug: string
  /** Each: its name, what comes behind the campaign's address at the desk, and what it is called. */
  corners: readonly (readonly [string, string, MessageId])[]
  here: string
}

/** The ways between the pages of one room of the desk. */
export function Corners({ label, slug, corners, here }: Props) {
  const { say, to } = useSite()
  return (
    <nav aria-label={say(label)} className="no-print mt-3">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note">
        {corners.map(([name, path, called]) => (
          <li key={name}>
            <a
              href={to.deskCampaign(slug, path)}
              aria-current={name === here ? 'true' : undefined}
              className="py-1 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {say(called)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
