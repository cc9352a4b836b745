import type { ReactNode } from 'react'
import { useSite } from '../../site.tsx'

type Mail = { sent: number; refused: number; waiting: number }
export type MailHealthFigures = { named: (Mail & { domain: string })[]; others: Mail; all: Mail }

/** What mail servers made of the campaign's emails in the last seven days, by where the mailboxes live. */
export function MailHealth({ named, others, all }: MailHealthFigures) {
  const { say } = useSite()
  const some = ({ sent, refused, waiting }: Mail) => sent + refused + waiting > 0
  return (
    <section aria-labelledby="mail-title" className="border-t border-ink pt-4">
      <h2 id="mail-title" className="text-title font-semibold">
        {say('overview.mail')}
      </h2>
      {some(all) ? (
        <>
          <p className="mt-1 max-w-[42rem]">
            {say('overview.mail.says', { refused: all.refused, waiting: all.waiting })}
          </p>
          <ul className="mt-3 border-t border-ink text-note">
            {named.map(({ domain, ...mail }) => (
              <Line key={domain} name={<bdi>{domain}</bdi>} {...mail} />
            ))}
            {some(others) && <Line name={say('overview.mail.others')} {...others} />}
          </ul>
          <p className="hint mt-3 max-w-[42rem]">{say('overview.mail.note')}</p>
        </>
      ) : (
        <p className="mt-3 max-w-[42rem] text-quiet">{say('overview.mail.none')}</p>
      )}
    </section>
  )
}

// A sentence and not a table: three numbers with their names do not fit beside a domain on a telephone.
function Line({ name, sent, refused, waiting }: Mail & { name: ReactNode }) {
  const { say, intl } = useSite()
  const part = (words: string, number: number) => (
    <span className={number > 0 ? 'whitespace-nowrap' : 'whitespace-nowrap text-quiet'}>
      {words} <span className="tabular-nums">{intl.formatNumber(number)}</span>
    </span>
  )
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-5 border-b border-rule py-1.5">
      <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
      <span className="flex flex-wrap gap-x-4">
        {part(say('overview.mail.sent'), sent)} {part(say('overview.mail.refused'), refused)}{' '}
        {part(say('overview.mail.waiting'), waiting)}
      </span>
    </li>
  )
}
