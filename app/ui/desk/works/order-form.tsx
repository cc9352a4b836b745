import type { CutOffFault } from '#works'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { MomentFields } from './moment-fields.tsx'

const faultWords = {
  'no-such-time': 'works.cutOff.noSuchTime',
  twice: 'works.cutOff.twice',
  ahead: 'works.cutOff.ahead',
} as const satisfies Record<CutOffFault, MessageId>

export type RefusedOrder = { cutOff?: CutOffFault; missing?: number; typed: Record<string, string> }

type Props = { action: string; timeZone: string; settings: string; refused?: RefusedOrder }

/** Orders an edition, or a proof for the team's own eyes; up to now, or up to a moment that has been. */
export function OrderForm({ action, timeZone, settings, refused }: Props) {
  const { say } = useSite()
  const { cutOff, missing, typed = {} } = refused ?? {}
  return (
    <form method="post" action={action} className="mt-6">
      {missing !== undefined && (
        <p role="alert" className="fault mb-4">
          {say('works.notReady', { count: missing })} <a href={settings}>{say('works.toSettings')}</a>
        </p>
      )}
      <details open={!!cutOff}>
        <summary className="cursor-pointer text-note">{say('works.cutOff')}</summary>
        <p className="hint mt-2" id="cut-off-hint">
          {say('works.cutOff.hint', { zone: timeZone.replaceAll('_', ' ') })}
        </p>
        <MomentFields
          typed={typed}
          invalid={!!cutOff}
          id="cut-off"
          describedBy={cutOff ? 'cut-off-fault' : 'cut-off-hint'}
        />
        {cutOff && (
          <p className="fault" id="cut-off-fault">
            {say(faultWords[cutOff])}
          </p>
        )}
      </details>
      <div className="mt-4 flex flex-wrap gap-4">
        <button type="submit" name="do" value="edition" className="press">
          {say('works.build')}
        </button>
        <button type="submit" name="do" value="proof" className="press press-quiet">
          {say('works.buildProof')}
        </button>
      </div>
    </form>
  )
}
