import type { ReactNode } from 'react'
import type { MessageId } from '#i18n/speak.ts'
import { Rich, useSite } from '../../site.tsx'

/** Why a passkey was not taken. Without a script a form comes without one. */
export type PasskeyFault = 'no-script' | 'passkey-refused'

const faults: Record<PasskeyFault, MessageId> = {
  'no-script': 'account.passkey.noScript',
  'passkey-refused': 'account.passkey.refused',
}

type Props = {
  action: string
  /** Whether the device is to make a passkey or to use one, and what for. */
  deed: 'create' | 'get'
  purpose: 'enrol' | 'sign-in' | 'add' | 'prove'
  label: string
  origin: string
  fault?: PasskeyFault
  children?: ReactNode
}

/** A form that is sent with the answer of a passkey; /desk/passkeys.js asks the device for it. */
export function PasskeyForm({ action, deed, purpose, label, origin, fault, children }: Props) {
  const { say, to } = useSite()
  return (
    <>
      <PasskeyHome origin={origin} />
      <form
        method="post"
        action={action}
        noValidate
        className="mt-6"
        data-passkey={deed}
        data-options={to.passkeyOptions()}
      >
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="credential" />
        {fault && (
          <p role="alert" tabIndex={-1} data-focus="" className="fault mb-4">
            {say(faults[fault])}
          </p>
        )}
        {children}
        <button type="submit" className="press">
          {label}
        </button>
        <p
          role="status"
          className="hint mt-3"
          data-news=""
          data-waiting={say('account.passkey.waiting')}
          data-cancelled={say('account.passkey.cancelled')}
          data-known={say('account.passkey.known')}
          data-cannot={say('account.passkey.cannot')}
          data-unreached={say('account.passkey.unreached')}
          data-later={say('sorry.429.title')}
        />
      </form>
    </>
  )
}

/** The way to the address that passkeys belong to, for whoever came by another; the script shows it where it is needed. */
export function PasskeyHome({ origin }: { origin: string }) {
  const { path } = useSite()
  return (
    <>
      <p hidden data-home={origin} className="mt-5 border-s-4 border-accent ps-4 py-1">
        <Rich
          id="account.passkey.elsewhere"
          host={new URL(origin).host}
          link={(text) => <a href={`${origin}${path}`}>{text}</a>}
        />
      </p>
      <script type="module" src="/desk/passkeys.js" />
    </>
  )
}
