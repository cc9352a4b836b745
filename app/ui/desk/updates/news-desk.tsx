import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { Corners } from '../corners.tsx'
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
  return (
    <Desk campaign={campaign} here="updates" title={title}>
      <Corners label="desk.room.updates" slug={campaign.slug} corners={corners} here={corner} />
      {children}
    </Desk>
  )
}
