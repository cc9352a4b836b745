import { AskAgain } from '../../ask-again.tsx'
import { CodeForm } from '../../code-form.tsx'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'

type Props = {
  address: string
  wait: number
  email: { status: string; sentence: string }
  next?: string
  refused?: true
}

/** Waits for the code that proves an organiser's mailbox. The same for every mailbox, with an account or without. */
export function MailboxCodePage({ address, wait, email, next, refused }: Props) {
  const { say, to } = useSite()
  return (
    <Desk title={say('code.title')}>
      <div className="max-w-[36rem]">
        <p className="mt-4">
          {say('me.sentTo')}
          <bdi dir="ltr" className="block py-1 font-semibold break-all">
            {address}
          </bdi>
        </p>
        <p className="hint mt-3" role="status">
          {email.sentence}
        </p>
        <CodeForm action={to.signUpCode(next)} fault={refused && say('code.refused')} />
        <AskAgain action={to.signUpResend(next)} wait={wait} />
        <p className="mt-6 text-note">
          <a href={to.signUp(next)}>{say('me.otherAddress')}</a>
        </p>
      </div>
    </Desk>
  )
}
