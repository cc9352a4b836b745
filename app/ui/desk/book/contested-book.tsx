import { useSite } from '../../site.tsx'
import { ContestedPage } from '../launch/steps/contested-page.tsx'
import { fieldNames } from './field-words.ts'

type Props = {
  shown: { slug: string; title: string }
  typed: Record<string, string>
  fields: Record<string, string>
  contested: string[]
  revision: number
  by: string | null
}

/** Two people changed the book at once: what each of them wrote, field by field. */
export function ContestedBook(props: Props) {
  const { say, to } = useSite()
  return (
    <ContestedPage
      {...props}
      action={to.deskCampaign(props.shown.slug, '/book')}
      nameOf={(field) => say(fieldNames[field as keyof typeof fieldNames])}
    />
  )
}
