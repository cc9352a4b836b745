import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

const fields = [
  ['name', 'form.name'],
  ['email', 'form.email'],
  ['occupation', 'form.occupation'],
  ['affiliation', 'form.affiliation'],
] as const satisfies readonly (readonly [string, MessageId])[]

/** A private link that leads nowhere: what that means, and whatever was typed into a form that was still open behind it. */
export function InvitationEnded({ typed = {} }: { typed?: Record<string, string> }) {
  const { say } = useSite()
  const kept = fields.filter(([field]) => typed[field])
  return (
    <article className="max-w-[36rem] py-10">
      <h1 className="text-headline">{say('private.ended.title')}</h1>
      <p className="mt-4" role={kept.length > 0 ? 'alert' : undefined}>
        {say('private.ended.body')}
      </p>
      {kept.length > 0 && (
        <>
          <p className="mt-4">{say('private.ended.typed')}</p>
          <dl className="mt-4 border-t border-ink">
            {kept.map(([field, label]) => (
              <div key={field} className="border-b border-rule py-2">
                <dt className="text-note text-quiet">{say(label)}</dt>
                <dd>
                  <bdi dir="auto" className="wrap-anywhere select-all">
                    {typed[field]}
                  </bdi>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </article>
  )
}
