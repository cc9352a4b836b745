import { Rich, useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { AddressForm } from '../../fields/address-form.tsx'
import { PasskeyHome } from './passkey-form.tsx'

type Props = { origin: string; next?: string; refused?: { typed: string; fault: string } }

/** The first of the three steps to an account: a mailbox. */
export function SignUpPage({ origin, next, refused }: Props) {
  const { say, to } = useSite()
  return (
    <Desk title={say('account.signUp.title')}>
      <div className="max-w-[36rem]">
        <p className="mt-4">{say('account.signUp.body')}</p>
        <ol className="mt-4 list-decimal space-y-1 ps-6 marker:text-quiet">
          <li>{say('account.signUp.step.1')}</li>
          <li>{say('account.signUp.step.2')}</li>
          <li>{say('account.signUp.step.3')}</li>
        </ol>
        <PasskeyHome origin={origin} />
        <AddressForm action={to.signUp(next)} hint={say('account.signUp.hint')} refused={refused} />
        <p className="mt-10 border-t border-rule pt-5">
          <Rich id="account.signUp.have" link={(text) => <a href={to.signIn(next)}>{text}</a>} />
        </p>
      </div>
    </Desk>
  )
}
