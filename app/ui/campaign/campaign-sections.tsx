import { directionOf } from '#i18n/locales.ts'
import { useSite } from '../site.tsx'

/** What a campaign says beside its statement; an empty part is not shown. Answers and texts are set Markdown. */
export type ShownSections = {
  addressees: string
  why: string
  press: string
  questions: { question: string; answer: string }[]
}

type Props = { sections: ShownSections; locale: string }

/** Why it matters, what people ask, and who answers the press: under the form and the names, for whoever wants to know more. */
export function CampaignSections({ sections, locale }: Props) {
  const { say } = useSite()
  const { why, press, questions } = sections
  if (!why && !press && questions.length === 0) return null
  const words = { lang: locale, dir: directionOf(locale) }
  return (
    <div className="mt-14 grid gap-x-16 gap-y-10 border-t border-ink pt-8 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
      {why && (
        <section aria-labelledby="why-title">
          <h2 id="why-title" className="text-headline">
            {say('launch.why')}
          </h2>
          <div className="statement mt-4" {...words} dangerouslySetInnerHTML={{ __html: why }} />
        </section>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="questions-title" className="lg:col-start-1">
          <h2 id="questions-title" className="text-headline">
            {say('launch.questions')}
          </h2>
          <dl className="mt-2" {...words}>
            {questions.map(({ question, answer }, place) => (
              <div key={place} className="border-b border-rule py-4">
                <dt className="font-semibold">{question}</dt>
                <dd className="statement mt-1" dangerouslySetInnerHTML={{ __html: answer }} />
              </div>
            ))}
          </dl>
        </section>
      )}
      {press && (
        <section aria-labelledby="press-title" className="lg:col-start-2 lg:row-start-1">
          <h2 id="press-title" className="kicker border-b border-ink pb-1 font-semibold">
            {say('launch.press')}
          </h2>
          <div className="statement mt-3 text-note" {...words} dangerouslySetInnerHTML={{ __html: press }} />
        </section>
      )}
    </div>
  )
}

/** To whom the words are addressed, as a letter begins. */
export function Addressees({ addressees, locale }: { addressees: string; locale: string }) {
  const { say } = useSite()
  return (
    <p className="mt-3 text-quiet">
      {say('launch.addressedTo')}{' '}
      <bdi lang={locale} dir={directionOf(locale)} className="text-ink">
        {addressees}
      </bdi>
    </p>
  )
}
