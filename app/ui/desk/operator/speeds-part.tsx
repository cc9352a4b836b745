import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Line } from './line.tsx'

export type Speed = { route: string; requests: number; medianMs: number; slowMs: number }

const routeNames: Record<string, MessageId> = {
  front: 'operator.route.front',
  campaign: 'operator.route.campaign',
  count: 'operator.route.count',
  list: 'operator.route.list',
  figures: 'operator.route.figures',
  sign: 'operator.route.sign',
  code: 'operator.route.code',
  works: 'operator.route.works',
  embed: 'operator.route.embed',
  api: 'operator.route.api',
  me: 'operator.route.me',
  desk: 'operator.route.desk',
}

/** Which kinds of pages are slow in the process that answers, the slowest first. */
export function SpeedsPart({ speeds }: { speeds: Speed[] }) {
  const { say } = useSite()
  const told = speeds.filter(({ route }) => routeNames[route])
  return (
    <section aria-labelledby="speeds" className="border-t border-ink pt-4">
      <h2 id="speeds" className="text-title font-semibold">
        {say('operator.speeds')}
      </h2>
      {told.length === 0 ? (
        <p className="mt-3 text-quiet">{say('operator.speedsNone')}</p>
      ) : (
        <ul className="mt-3 border-t border-ink text-note">
          {told.map(({ route, requests, medianMs, slowMs }) => (
            <Line key={route} name={say(routeNames[route]!)}>
              <span>{say('operator.half', { ms: medianMs })}</span>
              <span>{say('operator.most', { ms: slowMs })}</span>
              <span className="text-quiet">{say('operator.requests', { count: requests })}</span>
            </Line>
          ))}
        </ul>
      )}
      <p className="hint mt-3">{say('operator.speedsNote')}</p>
    </section>
  )
}
