import { ChartTable } from '../../figures/chart-table.tsx'
import { useSite } from '../../site.tsx'

type Mail = { sent: number; refused: number; waiting: number }
export type MailHealthFigures = { named: (Mail & { domain: string })[]; others: Mail; all: Mail }

/** What mail servers made of the campaign's emails in the last seven days, by where the mailboxes live. */
export function MailHealth({ named, others, all }: MailHealthFigures) {
  const { say, intl } = useSite()
  const cells = ({ sent, refused, waiting }: Mail) =>
    [sent, refused, waiting].map((number) => intl.formatNumber(number))
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
          <div className="mt-3 text-note">
            <ChartTable
              caption={say('overview.mail')}
              columns={[
                say('overview.mail.domain'),
                say('overview.mail.sent'),
                say('overview.mail.refused'),
                say('overview.mail.waiting'),
              ]}
              rows={[
                ...named.map(({ domain, ...mail }) => ({ name: domain, own: true, cells: cells(mail) })),
                ...(some(others) ? [{ name: say('overview.mail.others'), cells: cells(others) }] : []),
              ]}
            />
          </div>
          <p className="hint mt-3 max-w-[42rem]">{say('overview.mail.note')}</p>
        </>
      ) : (
        <p className="mt-3 max-w-[42rem] text-quiet">{say('overview.mail.none')}</p>
      )}
    </section>
  )
}
