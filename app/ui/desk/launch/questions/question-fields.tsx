import type { Fields } from '#drafts'
import { directionOf, localeNames, type Locale } from '#i18n/locales.ts'
import { useSite } from '../../../site.tsx'
import { Entry, type ShownFault } from '../entry.tsx'

const MOST = 8

type Props = { fields: Fields; faults: ShownFault[]; locale: Locale; several: boolean }

/** What people ask, and the answers: those there are, and room for one more. */
export function QuestionFields({ fields, faults, locale, several }: Props) {
  const { say } = useSite()
  const places = Array.from({ length: MOST }, (_, place) => place + 1)
  const used = places.filter(
    (place) => fields[`question.${place}.${locale}`] || fields[`answer.${place}.${locale}`],
  )
  const shown = places.slice(0, (used.at(-1) ?? 0) + 1)
  const typing = { lang: locale, dir: directionOf(locale) }
  return (
    <fieldset>
      <legend className="label">
        {say('launch.questions')}
        {several && (
          <span className="font-normal text-quiet">
            {' '}
            · <span lang={locale}>{localeNames[locale]}</span>
          </span>
        )}
      </legend>
      <p className="hint">{say('launch.questionsHint')}</p>
      {shown.map((place) => (
        <div key={place} className="mt-3 space-y-2 border-s border-rule ps-4">
          <Entry
            name={`question.${place}.${locale}`}
            label={say('launch.question', { place })}
            faults={faults}
          >
            {(tied) => <input className="field" defaultValue={fields[tied.name]} {...typing} {...tied} />}
          </Entry>
          <Entry name={`answer.${place}.${locale}`} label={say('launch.answer', { place })} faults={faults}>
            {(tied) => (
              <textarea rows={3} className="field" defaultValue={fields[tied.name]} {...typing} {...tied} />
            )}
          </Entry>
        </div>
      ))}
    </fieldset>
  )
}
