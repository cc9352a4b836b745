import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { MailHealth, type MailHealthFigures } from '../knowing/mail-health.tsx'
import { Line } from './line.tsx'
import { PutBackPart, type PutBack } from './put-back-part.tsx'
import { SpeedsPart, type Speed } from './speeds-part.tsx'
import { SpikePart, type Spike } from './spike-part.tsx'
import { UnconfirmedPart, type Unconfirmed } from './unconfirmed-part.tsx'
import { WaitingPart, type Backlog } from './waiting-part.tsx'

export type Process = {
  role: string
  version: string
  startedAt: string
  silentSeconds: number
}

type Props = {
  fleet: Process[]
  backlog: Backlog
  mail: MailHealthFigures
  spike: Spike
  /** Only of a database that was put back. */
  putBack?: PutBack
  unconfirmed: Unconfirmed[]
  speeds: Speed[]
}

const roleNames: Record<string, MessageId> = {
  all: 'operator.role.all',
  web: 'operator.role.web',
  worker: 'operator.role.worker',
}

/** How this copy of the platform runs, for whoever runs it: what waits, which processes live, what mail servers say, what is slow. */
export function OperatorPage({ fleet, backlog, mail, spike, putBack, unconfirmed, speeds }: Props) {
  const { say } = useSite()
  return (
    <Desk title={say('operator.title')}>
      <p className="mt-3">{say('operator.lead')}</p>
      <div className="mt-8 space-y-10">
        {putBack && <PutBackPart {...putBack} />}
        {unconfirmed.length > 0 && <UnconfirmedPart campaigns={unconfirmed} />}
        <WaitingPart backlog={backlog} />
        <SpikePart spike={spike} />
        <section aria-labelledby="fleet" className="border-t border-ink pt-4">
          <h2 id="fleet" className="text-title font-semibold">
            {say('operator.fleet')}
          </h2>
          <ul className="mt-3 border-t border-ink text-note">
            {fleet.map(({ role, version, startedAt, silentSeconds }) => (
              <Line key={`${role}-${startedAt}`} name={say(roleNames[role]!)}>
                <span>
                  {say('operator.version')} <bdi>{version}</bdi>
                </span>
                <span>{say('operator.since', { at: new Date(startedAt) })}</span>
                <span>{say('operator.heard', { seconds: Math.round(silentSeconds) })}</span>
              </Line>
            ))}
          </ul>
          <p className="hint mt-3">{say('operator.fleetNote')}</p>
        </section>
        <MailHealth {...mail} />
        <SpeedsPart speeds={speeds} />
      </div>
    </Desk>
  )
}
