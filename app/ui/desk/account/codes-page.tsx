import { CopyButton } from '../../copy-button.tsx'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'

/** The recovery codes, this once: to print, to copy, to keep. */
export function CodesPage({ codes, next }: { codes: string[]; next: string }) {
  const { say } = useSite()
  return (
    <Desk title={say('account.codes.title')}>
      <div className="max-w-[36rem]">
        <p className="mt-4">{say('account.codes.body')}</p>
        <ol
          id="codes"
          dir="ltr"
          aria-label={say('account.codes.title')}
          className="mt-6 grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-10 border-t border-ink"
        >
          {codes.map((code) => (
            <li key={code} className="border-b border-rule py-2 text-title tracking-[0.06em] tabular-nums">
              {code}
            </li>
          ))}
        </ol>
        <p className="no-print mt-3">
          <CopyButton
            text={codes.join('\n')}
            label={say('page.copy')}
            copied={say('page.copied')}
            describedBy="codes"
          />
        </p>
        <p className="hint mt-4">{say('account.codes.once')}</p>
        <p className="no-print mt-6">
          <a className="press" href={next}>
            {say('account.codes.kept')}
          </a>
        </p>
      </div>
    </Desk>
  )
}

/** Asks once before the old codes end. */
export function MakeCodesPage() {
  const { say, to } = useSite()
  return (
    <Desk title={say('account.codes.title')}>
      <p className="mt-4 max-w-[36rem]">{say('account.codes.remake')}</p>
      <form
        method="post"
        action={to.recoveryCodes()}
        className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3"
      >
        <button type="submit" className="press">
          {say('account.codes.make')}
        </button>
        <a href={to.account()}>{say('account.back')}</a>
      </form>
    </Desk>
  )
}
