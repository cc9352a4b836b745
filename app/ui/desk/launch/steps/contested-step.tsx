import type { Fields, Step } from '#drafts'
import { useSite } from '../../../site.tsx'
import { ContestedPage } from './contested-page.tsx'
import { nameOfField } from '../field-names.ts'

type Props = {
  step: Step
  shown: { slug: string; title: string }
  typed: Fields
  fields: Fields
  contested: string[]
  revision: number
  by: string | null
}

/** Two people changed the same in one step of a draft. */
export function ContestedStep({ step, ...contest }: Props) {
  const { say, to } = useSite()
  return (
    <ContestedPage
      {...contest}
      here="edit"
      action={to.deskCampaign(contest.shown.slug, `/edit/${step}`)}
      nameOf={(field) => nameOfField(say, field)}
    />
  )
}
