import { MailboxCode } from '../../signing/mailbox-code.tsx'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'

type Props = {
  address: string
  untagged: boolean
  wait: number
  email: { status: string; sentence: string }
  next?: string
  refused?: true
}

/** Waits for the code that proves an organiser's mailbox. The same for every mailbox, with an account or without. */
export function MailboxCodePage({ next, ...waiting }: Props) {
  const { say, to } = useSite()
  return (
    <Desk title={say('code.title')}>
      <div className="max-w-[36rem]">
        <MailboxCode
          {...waiting}
          to={{ code: to.signUpCode(next), resend: to.signUpResend(next), otherAddress: to.signUp(next) }}
        />
      </div>
    </Desk>
  )
}
