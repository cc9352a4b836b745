import { directionOf, localeNames, type Locale } from '#i18n/locales.ts'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../../site.tsx'
import { Entry } from '../entry.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { QuestionFields } from '../questions/question-fields.tsx'
import type { StepProps } from './step-props.ts'

const pieces = [
  ['title', 1, 'launch.title', 'launch.titleHint'],
  ['statement', 9, 'launch.statement', 'launch.statementHint'],
  ['context', 2, 'launch.context', 'launch.contextHint'],
  ['addressees', 1, 'launch.addressees', 'launch.addresseesHint'],
  ['why', 6, 'launch.why', 'launch.whyHint'],
  ['press', 3, 'launch.press', 'launch.pressHint'],
] as const satisfies readonly (readonly [string, number, MessageId, MessageId])[]

/** The words in one language, or in two side by side, and the page they make. */
export function WordsStep(props: StepProps) {
  const { say } = useSite()
  const { fields, faults, locales, beside, shown } = props
  const columns = beside ? [locales[0]!, beside] : [locales[0]!]
  const several = locales.length > 1
  const writing = (
    <div className="min-w-0 space-y-7">
      {several && <Languages {...props} />}
      {pieces.map(([field, rows, label, hint]) => (
        <Columns key={field} of={columns}>
          {(locale) => (
            <Entry
              key={locale}
              name={`${field}.${locale}`}
              label={<Labelled label={say(label)} locale={several ? locale : undefined} />}
              hint={say(hint)}
              faults={faults}
            >
              {(tied) => {
                const typing = {
                  defaultValue: fields[tied.name],
                  lang: locale,
                  dir: directionOf(locale),
                  ...tied,
                }
                return rows === 1 ? (
                  <input className="field" {...typing} />
                ) : (
                  <textarea className="field" rows={rows} {...typing} />
                )
              }}
            </Entry>
          )}
        </Columns>
      ))}
      <Columns of={columns}>
        {(locale) => (
          <QuestionFields key={locale} fields={fields} faults={faults} locale={locale} several={several} />
        )}
      </Columns>
    </div>
  )
  return (
    <div className={beside ? 'space-y-10' : 'grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_26rem]'}>
      {writing}
      <PreviewFrame slug={shown.slug} locales={columns} />
    </div>
  )
}

function Columns({ of, children }: { of: Locale[]; children: (locale: Locale) => React.ReactNode }) {
  return <div className={of.length > 1 ? 'grid gap-x-8 gap-y-4 sm:grid-cols-2' : ''}>{of.map(children)}</div>
}

function Labelled({ label, locale }: { label: string; locale?: Locale }) {
  return (
    <>
      {label}
      {locale && (
        <span className="font-normal text-quiet">
          {' '}
          · <span lang={locale}>{localeNames[locale]}</span>
        </span>
      )}
    </>
  )
}

/** Saves, and lays another language beside the first. */
function Languages({ locales, beside }: StepProps) {
  const { say } = useSite()
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-note">
      <span className="font-semibold">{say('launch.beside')}</span>
      {locales.slice(1).map((locale) => (
        <button
          key={locale}
          type="submit"
          name="_then"
          value={locale}
          lang={locale}
          className="press-link aria-pressed:font-semibold aria-pressed:no-underline"
          aria-pressed={beside === locale}
        >
          {localeNames[locale]}
        </button>
      ))}
    </div>
  )
}
