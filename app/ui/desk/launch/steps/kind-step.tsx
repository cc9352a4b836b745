import { localeNames, locales, type Locale } from '#i18n/locales.ts'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../../site.tsx'
import { Entry } from '../entry.tsx'
import type { StepProps } from './step-props.ts'

const kinds = [
  ['statement', 'launch.kind.statement', 'launch.kind.statementHint'],
  ['album', 'launch.kind.album', 'launch.kind.albumHint'],
  ['book', 'launch.kind.book', 'launch.kind.bookHint'],
] as const satisfies readonly (readonly [string, MessageId, MessageId])[]

/** What sort of campaign it is, who it is by, and the languages it speaks. Its kind and its own language stay once it is published. */
export function KindStep({ fields, faults, locales: chosen, phase }: StepProps) {
  const { say } = useSite()
  const [first] = chosen as [Locale]
  const published = phase !== 'draft'
  return (
    <div className="max-w-[38rem] space-y-8">
      {!published && (
        <fieldset>
          <legend className="label">{say('launch.kind')}</legend>
          {kinds.map(([kind, name, hint]) => (
            <label key={kind} className="flex gap-3 border-b border-rule py-3">
              <input
                type="radio"
                className="tick"
                name="kind"
                value={kind}
                defaultChecked={(fields.kind ?? 'statement') === kind}
              />
              <span>
                {say(name)} <span className="hint block">{say(hint)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Entry
        name="organiser"
        label={say('launch.organiser')}
        hint={say('launch.organiserHint')}
        faults={faults}
      >
        {(tied) => <input className="field" defaultValue={fields.organiser} dir="auto" {...tied} />}
      </Entry>
      {!published && (
        <Entry
          name="language"
          label={say('launch.language')}
          hint={say('launch.languageHint')}
          faults={faults}
        >
          {(tied) => (
            <select className="field" defaultValue={first} {...tied}>
              {locales.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {localeNames[locale]}
                </option>
              ))}
            </select>
          )}
        </Entry>
      )}
      <fieldset>
        <legend className="label">{say('launch.languages')}</legend>
        <input type="hidden" name="languages" value="" />
        <div className="flex flex-wrap gap-x-8">
          {locales
            .filter((locale) => !published || locale !== first)
            .map((locale) => (
              <label key={locale} className="flex gap-3 py-1" lang={locale}>
                <input
                  type="checkbox"
                  className="tick"
                  name="languages"
                  value={locale}
                  defaultChecked={chosen.slice(1).includes(locale)}
                />
                <span>{localeNames[locale]}</span>
              </label>
            ))}
        </div>
        <p className="hint mt-1">{say('launch.languagesHint')}</p>
      </fieldset>
    </div>
  )
}
