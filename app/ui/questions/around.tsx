import type { Question } from '#questions'
import type { MessageId } from '#i18n/speak.ts'
import { faultMessage } from '../fields/faults.ts'
import { Rich, useSite } from '../site.tsx'
import { Asked } from './asked.tsx'

/** A question, the name of its field, and what was typed in it before it came back. */
export type PieceProps = { question: Question; name: string; typed?: string; fault?: string }

/** What is asked, and whether it may be left out. */
export function Label({ question: { label, locale, required } }: Pick<PieceProps, 'question'>) {
  const asked = <Asked words={label} locale={locale} />
  return required ? asked : <Rich id="form.optional" label={asked} />
}

const whoSees = ({ kind, isPublic }: Question): MessageId =>
  kind === 'consent' ? 'ask.sees.consent' : isPublic ? 'ask.sees.everybody' : 'ask.sees.team'

/** What explains a question, and who will see the answer. */
export function Hint({ question }: Pick<PieceProps, 'question'>) {
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

/** The ids of what stands below a control, for a screen reader. */
export const describedBy = (name: string, fault?: string) =>
  fault ? `${name}-hint ${name}-fault` : `${name}-hint`

/** The hint and the fault below a control that has no label of its own. */
export function Below({ question, name, fault }: PieceProps) {
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
