import type { MessageId } from '#i18n/speak.ts'
import { localeNames, locales } from '#i18n/locales.ts'
import { TextField } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { Theirs } from '../theirs.tsx'
import { LatelyPart, type OwnEntry } from './lately-part.tsx'
import { PasskeysPart, type ShownPasskey } from './passkeys-part.tsx'
import { SessionsPart, type ShownSession } from './sessions-part.tsx'

/** What has just been done at an account, and the words for it. */
export const accountNews = {
  saved: 'account.done.saved',
  added: 'account.done.added',
  removed: 'account.done.removed',
  'last-one': 'account.passkeys.last',
  ended: 'account.done.ended',
} as const satisfies Record<string, MessageId>

export type AccountNews = keyof typeof accountNews

type Called = { name: string; locale: string }

/** A form that was not taken: what was typed, how both stood when it was opened, and how they stand now where that is otherwise. */
export type RefusedAccount = {
  typed: string
  locale?: string
  fault?: string
  was: Called
  theirs?: Called
}

type Props = {
  account: {
    name: string
    address: string
    locale: string
    passkeys: ShownPasskey[]
    codesLeft: number
    sessions: ShownSession[]
    lately: OwnEntry[]
  }
  /** The session of this browser. */
  here: string
  done: AccountNews | null
  refused?: RefusedAccount
}

/** An organiser's own page: what they are called, what signs them in, and where they are signed in. */
export function AccountPage({ account, here, done, refused }: Props) {
  const { say, to } = useSite()
  const was = refused?.was ?? account
  const theirs = refused?.theirs
  return (
    <Desk title={say('account.title')}>
      <div className="max-w-[46rem]">
        <p className="mt-3">
          <bdi dir="ltr" className="break-all">
            {account.address}
          </bdi>
        </p>
        {done && (
          <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
            {say(accountNews[done])}
          </p>
        )}
        <form method="post" action={to.account()} noValidate className="mt-6 grid gap-5 sm:grid-cols-2">
          {theirs && (
            <div className="sm:col-span-2">
              <Theirs name={`${theirs.name} · ${localeNames[theirs.locale as keyof typeof localeNames]}`} />
            </div>
          )}
          <input type="hidden" name="was" value={was.name} />
          <input type="hidden" name="wasLocale" value={was.locale} />
          <TextField
            name="name"
            label={say('form.name')}
            hint={say('account.nameHint')}
            defaultValue={refused?.typed ?? account.name}
            fault={refused?.fault}
            autoComplete="name"
            required
          />
          <div>
            <label className="label" htmlFor="locale">
              {say('account.language')}
            </label>
            <select
              className="field"
              id="locale"
              name="locale"
              defaultValue={refused?.locale ?? account.locale}
            >
              {locales.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {localeNames[locale]}
                </option>
              ))}
            </select>
          </div>
          <p>
            <button type="submit" className="press press-quiet">
              {say('me.save')}
            </button>
          </p>
        </form>
        <PasskeysPart passkeys={account.passkeys} />
        <section className="mt-12" aria-labelledby="recovery">
          <h2 id="recovery" className="border-b border-ink pb-1 text-title font-semibold">
            {say('account.codes.title')}
          </h2>
          <p className="mt-3">{say('account.codes.left', { count: account.codesLeft })}</p>
          <p className="mt-3">
            <a href={to.recoveryCodes()}>{say('account.codes.make')}</a>
          </p>
        </section>
        <SessionsPart sessions={account.sessions} here={here} />
        <LatelyPart entries={account.lately} />
      </div>
    </Desk>
  )
}
