import type { AnswerFaults, Question } from '#questions'
import { directionOf, isLocale } from '#i18n/locales.ts'
import type { MessageId } from '#i18n/speak.ts'
import { faultMessage } from './faults.ts'
import { Field } from './field.tsx'
import { Rich, useSite } from './site.tsx'

type Props = { questions: Question[]; typed: Record<string, string>; faults: AnswerFaults }

/** What a campaign asks of its own, each with who will see the answer. Nothing is ticked or chosen beforehand. */
export function Questions({ questions, typed, faults }: Props) {
  return (
    <>
      {questions.map((question) => {
        const field = `q-${question.id}` as const
        const Piece = { line: Text, lines: Text, choice: Choice, consent: Consent }[question.kind]
        return (
          <Piece key={field} question={question} name={field} typed={typed[field]} fault={faults[field]} />
        )
      })}
    </>
  )
}

type PieceProps = { question: Question; name: string; typed?: string; fault?: string }

/** Words of the campaign's, in the language they are in where the page speaks another. */
export function Asked({ words, locale }: { words: string; locale: string }) {
  const site = useSite()
  if (locale === site.locale) return <>{words}</>
  return (
    <bdi lang={locale} dir={isLocale(locale) ? directionOf(locale) : 'auto'}>
      {words}
    </bdi>
  )
}

function Label({ question: { label, locale, required } }: Pick<PieceProps, 'question'>) {
  const asked = <Asked words={label} locale={locale} />
  return required ? asked : <Rich id="form.optional" label={asked} />
}

const whoSees = ({ kind, isPublic }: Question): MessageId =>
  kind === 'consent' ? 'ask.sees.consent' : isPublic ? 'ask.sees.everybody' : 'ask.sees.team'

function Hint({ question }: Pick<PieceProps, 'question'>) {
  const { say } = useSite()
  const { kind, help, locale, required, ended } = question
  return (
    <>
      {help && (
        <>
          <Asked words={help} locale={locale} />{' '}
        </>
      )}
      {kind === 'consent' && required && `${say('ask.depends')} `}
      {ended ? say('ask.ended') : say(whoSees(question))}
    </>
  )
}

function Text({ question, name, typed, fault }: PieceProps) {
  const { kind, required } = question
  return (
    <Field
      name={name}
      label={<Label question={question} />}
      hint={<Hint question={question} />}
      fault={fault}
    >
      {(tied) => {
        const typing = { className: 'field', defaultValue: typed, required, dir: 'auto', ...tied }
        return kind === 'lines' ? (
          <textarea rows={4} {...typing} />
        ) : (
          <input type="text" autoComplete="off" {...typing} />
        )
      }}
    </Field>
  )
}

function Choice({ question, name, typed, fault }: PieceProps) {
  const { say } = useSite()
  const { options, required, locale } = question
  const choices = options.map((option, place) => [String(place + 1), option] as const)
  return (
    <fieldset aria-describedby={describedBy(name, fault)}>
      <legend className="label">
        <Label question={question} />
      </legend>
      {choices.map(([value, option], place) => (
        <label key={value} className="flex gap-3 py-1">
          <input
            type="radio"
            className="tick"
            name={name}
            id={place === 0 ? name : undefined}
            value={value}
            required={required}
            defaultChecked={typed === value}
          />
          <span>
            <Asked words={option} locale={locale} />
          </span>
        </label>
      ))}
      {!required && (
        <label className="flex gap-3 py-1">
          <input type="radio" className="tick" name={name} value="" defaultChecked={typed === ''} />
          <span>{say('ask.noAnswer')}</span>
        </label>
      )}
      <Below question={question} name={name} fault={fault} />
    </fieldset>
  )
}

function Consent({ question, name, typed, fault }: PieceProps) {
  const { label, locale } = question
  return (
    <div>
      <label className="flex gap-3">
        <input
          type="checkbox"
          className="tick"
          name={name}
          id={name}
          value="on"
          required={question.required}
          defaultChecked={typed === 'on'}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(name, fault)}
        />
        <span>
          <Asked words={label} locale={locale} />
        </span>
      </label>
      <div className="ps-8">
        <Below question={question} name={name} fault={fault} />
      </div>
    </div>
  )
}

const describedBy = (name: string, fault?: string) => (fault ? `${name}-hint ${name}-fault` : `${name}-hint`)

function Below({ question, name, fault }: PieceProps) {
  const { say } = useSite()
  return (
    <>
      <p id={`${name}-hint`} className="hint mt-1">
        <Hint question={question} />
      </p>
      {fault && (
        <p id={`${name}-fault`} className="fault">
          {say(faultMessage(name, fault))}
        </p>
      )}
    </>
  )
}
