import type { Fields } from '#drafts'
import type { QuestionKind } from '#questions'
import { directionOf, localeNames, type Locale } from '#i18n/locales.ts'
import { useSite } from '../../../site.tsx'
import { Entry, type ShownFault } from '../entry.tsx'
import { kindNames } from './ask-words.ts'

type Props = { slot: number; fields: Fields; faults: ShownFault[]; locales: Locale[] }

/** One question in the making: its words in every language side by side, whether it must be answered, and who sees the answer. */
export function AskFields(props: Props) {
  const { say } = useSite()
  const { slot, fields, faults, locales } = props
  const kind = (fields[`own.${slot}.kind`] || 'line') as QuestionKind
  const consent = kind === 'consent'
  const several = locales.length > 1
  return (
    <div className="space-y-4">
      <input type="hidden" name={`own.${slot}.kind`} value={kind} />
      <div className={several ? 'grid gap-x-8 gap-y-6 sm:grid-cols-2' : ''}>
        {locales.map((locale) => (
          <div key={locale} className="space-y-4">
            <Words {...props} locale={locale} several={several} kind={kind} faults={faults} />
          </div>
        ))}
      </div>
      {!consent && <WhoSees slot={slot} shown={fields[`own.${slot}.shown`]} />}
      <div>
        <input type="hidden" name={`own.${slot}.required`} value="" />
        <label className="flex gap-3 py-1">
          <input
            type="checkbox"
            className="tick"
            name={`own.${slot}.required`}
            value="yes"
            defaultChecked={fields[`own.${slot}.required`] === 'yes'}
          />
          <span>
            {say(consent ? 'ask.make.depends' : 'ask.make.required')}
            {consent && <span className="hint block">{say('ask.make.dependsHint')}</span>}
          </span>
        </label>
      </div>
    </div>
  )
}

type WordsProps = Props & { locale: Locale; several: boolean; kind: QuestionKind }

function Words({ slot, fields, faults, locale, several, kind }: WordsProps) {
  const { say } = useSite()
  const named = (label: string) => (
    <>
      {label}
      {several && (
        <span className="font-normal text-quiet">
          {' · '}
          <span lang={locale}>{localeNames[locale]}</span>
        </span>
      )}
    </>
  )
  const typing = { className: 'field', lang: locale, dir: directionOf(locale) }
  const label = kind === 'consent' ? 'ask.make.agree' : 'ask.make.label'
  return (
    <>
      <Entry name={`own.${slot}.label.${locale}`} label={named(say(label))} faults={faults}>
        {(tied) => <input {...typing} defaultValue={fields[tied.name]} {...tied} />}
      </Entry>
      {kind === 'choice' && (
        <Entry
          name={`own.${slot}.options.${locale}`}
          label={named(say('ask.make.options'))}
          hint={say('ask.make.optionsHint')}
          faults={faults}
        >
          {(tied) => <textarea rows={4} {...typing} defaultValue={fields[tied.name]} {...tied} />}
        </Entry>
      )}
      <Entry name={`own.${slot}.help.${locale}`} label={named(say('ask.make.help'))} faults={faults}>
        {(tied) => <input {...typing} defaultValue={fields[tied.name]} {...tied} />}
      </Entry>
    </>
  )
}

function WhoSees({ slot, shown = 'team' }: { slot: number; shown?: string }) {
  const { say } = useSite()
  return (
    <fieldset>
      <legend className="label">{say('ask.who')}</legend>
      {(['team', 'public'] as const).map((value) => (
        <label key={value} className="flex gap-3 py-1">
          <input
            type="radio"
            className="tick"
            name={`own.${slot}.shown`}
            value={value}
            defaultChecked={(shown || 'team') === value}
          />
          {say(value === 'public' ? 'ask.who.everybody' : 'ask.who.team')}
        </label>
      ))}
    </fieldset>
  )
}

/** What a question in the making is called: its place, and of which kind it is. */
export function useSlotName(fields: Fields) {
  const { say } = useSite()
  return (slot: number, place: number) =>
    say('ask.make.numbered', {
      place,
      kind: say(kindNames[(fields[`own.${slot}.kind`] || 'line') as QuestionKind]),
    })
}
