import { EmailField } from './email-field.tsx'
import { useSite } from '../site.tsx'

type Props = { action: string; hint: string; refused?: { typed: string; fault: string } }

/** Asks for the mailbox that a code goes to. */
export function AddressForm({ action, hint, refused }: Props) {
  const { say } = useSite()
  return (
    <form method="post" action={action} noValidate className="mt-6 space-y-5">
      <EmailField
        label={say('form.email')}
        hint={hint}
        defaultValue={refused?.typed}
        fault={refused?.fault}
        required
      />
      <button type="submit" className="press">
        {say('me.send')}
      </button>
    </form>
  )
}
