import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

export type ShownStruck = {
  id: string
  slug: string
  title: string
  name: string
  removedAt: string
  reason: keyof typeof reasonWords | null
}

const reasonWords = {
  automation: 'me.struck.automation',
  duplicate: 'me.struck.duplicate',
  notMe: 'me.struck.notMe',
  legalOrder: 'me.struck.legalOrder',
} as const satisfies Record<string, MessageId>

/** Signatures that a team took out of the count: that it was done, for which sort of reason, and how to object. */
export function StruckList({ struck }: { struck: ShownStruck[] }) {
  const { say, to, operator } = useSite()
  if (struck.length === 0) return null
  return (
    <section className="mt-10" aria-labelledby="struck-title">
      <h2 id="struck-title" className="text-title font-semibold">
        {say('me.struck.title')}
      </h2>
      <ul className="mt-3 border-t border-ink">
        {struck.map(({ id, slug, title, name, removedAt, reason }) => (
          <li key={id} className="border-b border-rule py-5">
            <h3 className="font-semibold">
              <a href={to.campaign(slug)}>
                <bdi>{title}</bdi>
              </a>
            </h3>
            <p className="mt-1">
              <bdi dir="auto" className="name">
                {name}
              </bdi>
            </p>
            <p className="mt-1">
              {say('me.struck.body', { at: new Date(removedAt) })} {reason && say(reasonWords[reason])}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4">{say('me.struck.object', { operator: `\u2068${operator}\u2069` })}</p>
    </section>
  )
}
