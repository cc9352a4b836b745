import { AddressLine } from './address-line.tsx'
import { AskAgain } from './ask-again.tsx'
import { CodeForm } from './code-form.tsx'
import { useSite } from '../site.tsx'

type Props = {
  address: string
  /** Whether it was typed with a tag, which was left out. */
  untagged: boolean
  /** Seconds until another code may be asked for. */
  wait: number
  email: { sentence: string }
  refused?: true
  /** Where the code is sent, where another is asked for, and where another mailbox is named. */
  to: { code: string; resend: string; otherAddress: string }
}

/** What stands below “Type the code”, for whoever proves a mailbox: where the code went, how its email is getting on, and a way to another. */
export function MailboxCode({ address, untagged, wait, email, refused, to }: Props) {
  const { say } = useSite()
  return (
    <>
      <p className="mt-4">
        {say('me.sentTo')}
        <AddressLine address={address} />
      </p>
      {untagged && <p className="hint mt-1">{say('me.untagged')}</p>}
      <p className="hint mt-3" role="status">
        {email.sentence}
      </p>
      <CodeForm action={to.code} fault={refused && say('code.refused')} />
      <AskAgain action={to.resend} wait={wait} />
      <p className="mt-6 text-note">
        <a href={to.otherAddress}>{say('me.otherAddress')}</a>
      </p>
    </>
  )
}
