import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { PasskeyForm, type PasskeyFault } from './passkey-form.tsx'

/** Before something grave: is it still the organiser who sits there? */
export function ProvePage({ origin, next, fault }: { origin: string; next: string; fault?: PasskeyFault }) {
  const { say, to } = useSite()
  return (
    <Desk title={say('account.prove.title')}>
      <div className="max-w-[36rem]">
        <p className="mt-4">{say('account.prove.body')}</p>
        <PasskeyForm
          action={to.proveAgain(next)}
          deed="get"
          purpose="prove"
          label={say('account.prove.now')}
          origin={origin}
          fault={fault}
        />
        <p className="mt-8">
          <a href={to.desk()}>{say('account.prove.back')}</a>
        </p>
      </div>
    </Desk>
  )
}
