import type { Passage } from '#updates'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { EmailPreview } from './email-preview.tsx'

export type LookRefused = { fault: 'E_EMPTY' | 'E_LONG'; why: string }

type Props = {
  look: {
    id: string
    team: string
    teamSince: string
    campaign: string
    slug: string
    recipients: number
    askedAt: string
    title: string
    locale: string
    number: number | null
  }
  email: { from: string; passages: Passage[] }
  refused?: LookRefused
}

/** A new team's update, for somebody else to look at before many get it: its words, who sends it, and the answer. */
export function LookPage({ look, email, refused }: Props) {
  const { say, to } = useSite()
  const { id, team, teamSince, campaign, slug, recipients, askedAt, title, locale, number } = look
  return (
    <Desk title={say('looks.title')}>
      <p className="mt-3 max-w-[40rem]">{say('looks.body')}</p>
      <dl className="mt-6 grid max-w-[40rem] gap-x-6 gap-y-1 border-y border-rule py-3 sm:grid-cols-[12rem_1fr]">
        <dt className="text-quiet">{say('looks.team')}</dt>
        <dd>
          <bdi>{team}</bdi> <span className="hint">{say('looks.since', { at: new Date(teamSince) })}</span>
        </dd>
        <dt className="text-quiet">{say('looks.campaign')}</dt>
        <dd>
          <a href={number === null ? to.campaign(slug) : to.update(slug, number)}>
            <bdi>{campaign}</bdi>
          </a>
        </dd>
        <dt className="text-quiet">{say('looks.goesTo')}</dt>
        <dd>{say('updates.people', { count: recipients })}</dd>
        <dt className="text-quiet">{say('looks.asked')}</dt>
        <dd>{say('review.signedAt', { at: new Date(askedAt) })}</dd>
      </dl>
      <section aria-labelledby="words" className="mt-10">
        <h2 id="words" className="kicker mb-4 max-w-[40rem] border-b border-ink pb-1 font-semibold">
          {say('updates.asEmail')}
        </h2>
        <EmailPreview {...email} subject={title} locale={locale} campaign={campaign} />
      </section>
      <form
        method="post"
        action={to.look(id)}
        noValidate
        className="mt-10 max-w-[40rem] border-t border-ink pt-5"
      >
        <button type="submit" name="answer" value="pass" className="press">
          {say('looks.pass')}
        </button>
        <p className="hint mt-2">{say('looks.passHint')}</p>
        <div className="mt-8">
          <label className="label" htmlFor="why">
            {say('looks.why')}
          </label>
          <p className="hint" id="why-hint">
            {say('looks.whyHint')}
          </p>
          <textarea
            className="field"
            id="why"
            name="why"
            rows={3}
            dir="auto"
            defaultValue={refused?.why}
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? 'why-hint why-fault' : 'why-hint'}
          />
          {refused && (
            <p id="why-fault" role="alert" className="fault">
              {say(refused.fault === 'E_LONG' ? 'review.fault.long' : 'review.fault.why')}
            </p>
          )}
          <button type="submit" name="answer" value="send-back" className="press press-quiet mt-4">
            {say('looks.sendBack')}
          </button>
        </div>
      </form>
    </Desk>
  )
}
