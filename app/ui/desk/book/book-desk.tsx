import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Corners } from '../corners.tsx'
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
  const { say } = useSite()
  const here = parts.find(([name]) => name === part)!
  return (
    <Desk campaign={campaign} title={say(here[2])}>
      <Corners label="theBook.desk.rooms" slug={campaign.slug} corners={parts} here={part} />
      {children}
    </Desk>
  )
}
