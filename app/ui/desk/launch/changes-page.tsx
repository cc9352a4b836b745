import type { Step } from '#drafts'
import { Desk } from '../desk.tsx'
import { useSite } from '../../site.tsx'
import { Difference, type ShownPassage } from '../../words/difference.tsx'
import { ChangeForm } from './change-form.tsx'
import type { ShownFault } from './entry.tsx'
import { nameOfField } from './field-names.ts'
import { Faults } from './review-faults.tsx'
import { StepsNav } from './steps-nav.tsx'
import { valueWords } from './value-words.ts'

type ShownChange = {
  field: string
  before: string
  after: string
  language: string
  passages: ShownPassage[]
}
export type ChangeRefusal = 'ask' | 'changed'

export type ChangesProps = {
  shown: { slug: string; title: string }
  revision: number
  parts: ShownChange[]
  faults: (ShownFault & { step: Step })[]
  /** Whether it makes a new version of the words, and whether only by a language that comes or goes. */
  rewords: boolean
  onlyLanguages: boolean
  signed: boolean
  standing: number
  /** The number the next version would have. */
  next: number
  recipients: number
  /** From when on an offer could be sent; null when it can now. */
  offerFrom: string | null
  refusal?: ChangeRefusal
}

/** What a change of a published campaign would do, field by field, and the one button. */
export function ChangesPage(props: ChangesProps) {
  const { say } = useSite()
  const { shown, parts, faults } = props
  const { slug, title } = shown
  const open = faults.filter(({ severity }) => severity !== 'odd')
  return (
    <Desk campaign={{ slug, title: title || say('launch.untitled') }} here="edit" title={say('change.step')}>
      <StepsNav slug={slug} here="changes" published />
      <div className="max-w-[42rem]">
        {open.length > 0 && (
          <Faults
            title={say('launch.review.open', { count: open.length })}
            slug={slug}
            several={false}
            faults={open}
          />
        )}
        {parts.length === 0 && <p className="mt-6">{say('change.nothing')}</p>}
        {parts.length > 0 && <p className="hint mt-6">{say('wording.legend')}</p>}
        <dl>
          {parts.map((change) => (
            <div key={change.field} className="border-b border-rule py-4">
              <dt className="font-semibold">{nameOfField(say, change.field)}</dt>
              <dd>
                <Changed change={change} />
              </dd>
            </div>
          ))}
        </dl>
        <ChangeForm {...props} ready={open.length === 0 && parts.length > 0} />
      </div>
    </Desk>
  )
}

/** A text shows what goes and what comes within it; a choice or a number shows the one and then the other. */
function Changed({ change: { field, before, after, language, passages } }: { change: ShownChange }) {
  const { say, locale } = useSite()
  const values = valueWords(say, field)
  if (!values) return <Difference passages={passages} locale={language} />
  const both: ShownPassage[] = [
    { kind: 'removed', text: values(before) },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: values(after) },
  ]
  return <Difference passages={both} locale={locale} />
}
