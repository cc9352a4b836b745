import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { Code } from '../code.tsx'
import { Rich, useSite } from '../site.tsx'

type Part = 'campaigns' | 'campaign' | 'signatories' | 'history' | 'count'
type Props = {
  examples: { of: Part; lines: string[]; answer: string | null }[]
  placeholder: string | null
  reads: number
}

const parts = {
  campaigns: { title: 'api.campaigns.title', body: 'api.campaigns.body' },
  campaign: { title: 'api.campaign.title', body: 'api.campaign.body' },
  signatories: { title: 'api.signatories.title', body: 'api.signatories.body' },
  history: { title: 'api.history.title', body: 'api.history.body' },
  count: { title: 'api.count.title', body: 'api.count.body' },
} as const satisfies Record<Part, { title: MessageId; body: MessageId }>

const rules: { title: MessageId; body: MessageId }[] = [
  { title: 'api.never.title', body: 'api.never.body' },
  { title: 'api.promise.title', body: 'api.promise.body' },
  { title: 'api.machines.title', body: 'api.machines.body' },
  { title: 'api.pages.title', body: 'api.pages.body' },
  { title: 'api.unchanged.title', body: 'api.unchanged.body' },
  { title: 'api.often.title', body: 'api.often.body' },
  { title: 'api.wrong.title', body: 'api.wrong.body' },
  { title: 'api.away.title', body: 'api.away.body' },
]

/** The open API, for people who are curious and a little technical: what it gives, how to ask, and what holds. */
export function ApiPage({ examples, placeholder, reads }: Props) {
  const { say, to } = useSite()
  const code = (text: ReactNode) => (
    <code dir="ltr" className="code-word">
      {text}
    </code>
  )
  return (
    <article className="py-10">
      <header className="max-w-[46rem]">
        <h1 className="text-headline">{say('api.title')}</h1>
        <p className="mt-4 text-title">{say('api.lead')}</p>
        <p className="hint mt-4">
          {placeholder ? <Rich id="api.noCampaign" slug={placeholder} code={code} /> : say('api.run')}
        </p>
      </header>
      {examples.map(({ of, lines, answer }) => (
        <section
          key={of}
          className="mt-8 grid grid-cols-1 gap-x-14 gap-y-4 border-t border-ink pt-5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
        >
          <div>
            <h2 className="text-title font-semibold">{say(parts[of].title)}</h2>
            <p className="mt-2 text-note">{say(parts[of].body)}</p>
          </div>
          <div>
            {lines.map((line, place) => (
              <Code
                key={line}
                id={`${of}-${place}`}
                label={say('api.line', { title: say(parts[of].title) })}
                command
              >
                {line}
              </Code>
            ))}
            {answer && (
              <Code id={`${of}-answer`} label={say('api.answer', { title: say(parts[of].title) })}>
                {answer}
              </Code>
            )}
          </div>
        </section>
      ))}
      <div className="mt-8 grid grid-cols-1 gap-x-14 border-t border-ink sm:grid-cols-2">
        {rules.map(({ title, body }) => (
          <section key={title} className="border-b border-rule py-5">
            <h2 className="text-title font-semibold">{say(title)}</h2>
            <p className="mt-2 text-note">
              <Rich
                id={body}
                reads={reads}
                code={code}
                limits={(text) => <a href={to.limits()}>{text}</a>}
                document={(text) => <a href={to.apiDocument()}>{text}</a>}
              />
            </p>
          </section>
        ))}
      </div>
    </article>
  )
}
