import type { Fields } from '#drafts'
import type { Question, QuestionKind } from '#questions'
import type { Locale } from '#i18n/locales.ts'
import { useSite } from '../../../site.tsx'
import { Desk } from '../../desk.tsx'
import { AskFields } from './ask-fields.tsx'
import { AskedList } from './asked-list.tsx'
import { askKinds, kindNames } from './ask-words.ts'
import { FaultWords, type ShownFault } from '../entry.tsx'

type Refused = { typed: Fields; faults: ShownFault[] }
type Props = {
  shown: { slug: string; title: string }
  questions: Question[]
  locales: Locale[]
  /** The kind of question that is being added; null while none is. */
  adding: QuestionKind | null
  /** Whether one more can be asked: fewer than five are, and people can still sign. */
  room: boolean
  done: 'added' | 'ended' | null
  refused?: Refused
}

/** The questions of a published campaign: what is asked, ending one, and asking one more. None is ever reworded. */
export function QuestionsPage({ shown, questions, locales, adding, room, done, refused }: Props) {
  const { say, to } = useSite()
  const { slug } = shown
  const here = to.deskCampaign(slug, '/edit/questions')
  const [asked, ended] = [questions.filter((one) => !one.ended), questions.filter((one) => one.ended)]
  const kind = (refused?.typed['own.1.kind'] as QuestionKind | undefined) ?? adding
  return (
    <Desk campaign={shown} here="edit" title={say('ask.run.title')}>
      {done && (
        <p role="status" className="mt-5 border-s-4 border-accent ps-4">
          {say(done === 'added' ? 'ask.done.added' : 'ask.done.ended')}
        </p>
      )}
      <div className="mt-4 max-w-[44rem]">
        <p>{say('ask.run.body')}</p>
        {asked.length === 0 && <p className="mt-4">{say('ask.run.none')}</p>}
        <AskedList questions={asked}>
          {({ id, label }) => (
            <form method="post" action={here}>
              <input type="hidden" name="end" value={id} />
              <button
                type="submit"
                className="press-link"
                aria-label={say('ask.run.endOne', { question: label })}
              >
                {say('ask.run.end')}
              </button>
            </form>
          )}
        </AskedList>
        {room && <Add {...{ slug, locales, kind, here, refused }} />}
        {!room && <p className="hint mt-6">{say('ask.run.noRoom')}</p>}
        {ended.length > 0 && (
          <section className="mt-10 border-t border-rule pt-5">
            <h2 className="text-title font-semibold">{say('ask.run.before')}</h2>
            <AskedList questions={ended} />
          </section>
        )}
        <p className="mt-8">
          <a href={to.deskCampaign(slug, '/edit')}>{say('ask.run.back')}</a>
        </p>
      </div>
    </Desk>
  )
}

type AddProps = Pick<Props, 'locales' | 'refused'> & { kind: QuestionKind | null; here: string; slug: string }

function Add({ slug, locales, kind, here, refused }: AddProps) {
  const { say, to } = useSite()
  const open = refused?.faults ?? []
  return (
    <section id="add" className="mt-10 border-t border-ink pt-5">
      <h2 className="text-title font-semibold">{say('ask.run.add')}</h2>
      <p className="hint mt-1">
        {say('ask.make.hint')} {say('ask.make.noAddress')}
      </p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {askKinds.map((one) => (
          <a
            key={one}
            href={`${to.deskCampaign(slug, `/edit/questions?add=${one}`)}#add`}
            aria-current={one === kind ? 'true' : undefined}
            className="py-1 aria-[current]:font-semibold aria-[current]:no-underline"
          >
            {say(kindNames[one])}
          </a>
        ))}
      </p>
      {kind && (
        <form method="post" action={here} noValidate className="mt-5 space-y-5">
          {open.length > 0 && (
            <div role="alert" tabIndex={-1} data-focus="" className="border-s-4 border-wrong ps-4">
              {open.map((fault) => (
                <p key={`${fault.field} ${fault.code}`}>
                  <a href={`#${fault.field}`}>
                    <FaultWords fault={fault} several={locales.length > 1} />
                  </a>
                </p>
              ))}
            </div>
          )}
          <AskFields
            slot={1}
            fields={{ 'own.1.kind': kind, ...refused?.typed }}
            faults={open}
            locales={locales}
          />
          <p className="hint">{say('ask.run.forGood')}</p>
          <button type="submit" className="press">
            {say('ask.run.ask')}
          </button>
        </form>
      )}
    </section>
  )
}
