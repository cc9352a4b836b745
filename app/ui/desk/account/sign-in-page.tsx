import { Rich, useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { PasskeyForm, type PasskeyFault } from './passkey-form.tsx'

export type { PasskeyFault }

/** The door of the desk: one press, and for whoever has no passkey the ways to one. */
export function SignInPage({ origin, next, fault }: { origin: string; next?: string; fault?: PasskeyFault }) {
  const { say, to } = useSite()
  return (
    <Desk title={say('account.signIn.title')}>
      <div className="max-w-[36rem]">
        <p className="mt-4">{say('account.signIn.body')}</p>
        <PasskeyForm
          action={to.signIn(next)}
          deed="get"
          purpose="sign-in"
          label={say('account.signIn.now')}
          origin={origin}
          fault={fault}
        />
        <ul className="mt-10 space-y-3 border-t border-rule pt-5">
          <li>
            <Rich id="account.signIn.new" link={(text) => <a href={to.signUp(next)}>{text}</a>} />
          </li>
          <li>
            <Rich id="account.signIn.lost" link={(text) => <a href={to.recover(next)}>{text}</a>} />
          </li>
        </ul>
      </div>
    </Desk>
  )
}
