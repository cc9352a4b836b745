import type { Passage, Span } from '#updates'
import { useSite } from '../../site.tsx'

type Props = { from: string; subject: string; locale: string; passages: Passage[]; campaign: string }

/** An update as its email reads: the same passages, and what stands around them. */
export function EmailPreview({ from, subject, passages, campaign }: Props) {
  const { say } = useSite()
  return (
    <div className="max-w-[38rem] border-s-2 border-rule ps-5 wrap-anywhere">
      <dl className="hint border-b border-rule pb-3">
        <div>
          <dt className="inline">{say('updates.email.from')}: </dt>
          <dd className="inline">
            <bdi dir="ltr">{from}</bdi>
          </dd>
        </div>
        <div>
          <dt className="inline">{say('updates.email.subject')}: </dt>
          <dd className="inline font-semibold text-ink">
            <bdi>{subject}</bdi>
          </dd>
        </div>
      </dl>
      <div className="mt-4 space-y-4">
        <p>{say('email.update.from', { campaign: `\u2068${campaign}\u2069` })}</p>
        {passages.map((passage, place) => (
          <PassageWords key={place} passage={passage} />
        ))}
        {(['email.update.page', 'email.update.stop'] as const).map((line) => (
          <p key={line} className="hint">
            {say(line)} <bdi dir="ltr">{`https://${from}/…`}</bdi>
          </p>
        ))}
      </div>
    </div>
  )
}

const looks = {
  paragraph: '',
  heading: 'font-semibold text-[1.1em]',
  item: 'ps-4',
  quotation: 'border-s-2 border-accent ps-4 whitespace-pre-wrap',
}

function PassageWords({ passage }: { passage: Passage }) {
  const { block, lang, spans, mark } = passage
  return (
    <p lang={lang} dir="auto" className={looks[block]}>
      {mark && `${mark} `}
      {spans.map((span, place) => (
        <SpanWords key={place} span={span} />
      ))}
    </p>
  )
}

function SpanWords({ span: { text, href, strong, stressed } }: { span: Span }) {
  const leaning = stressed ? <em>{text}</em> : text
  const weighed = strong ? <strong>{leaning}</strong> : leaning
  return href ? (
    <a href={href} rel="nofollow ugc noopener">
      {weighed}
    </a>
  ) : (
    <>{weighed}</>
  )
}
