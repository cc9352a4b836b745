import { Desk } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'
import { Difference, type ShownPassage } from '../../../words/difference.tsx'
import { ChangeForm } from './change-form.tsx'
import type { ChangesProps, ShownChange } from './changes-props.ts'
import { nameOfField } from '../field-names.ts'
import { Faults } from '../review-faults.tsx'
import { StepsNav } from '../steps/steps-nav.tsx'
import { valueWords } from '../value-words.ts'

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
