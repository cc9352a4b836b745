import { useSite } from '../../site.tsx'

export type ShownPasskey = { id: string; name: string; createdAt: string; usedAt: string | null }

/** An organiser's passkeys: added to, and removed from while there are two. */
export function PasskeysPart({ passkeys }: { passkeys: ShownPasskey[] }) {
  const { say, to } = useSite()
  return (
    <section className="mt-12" aria-labelledby="passkeys">
      <h2 id="passkeys" className="border-b border-ink pb-1 text-title font-semibold">
        {say('account.passkeys.title')}
      </h2>
      <ul>
        {passkeys.map(({ id, name, createdAt, usedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-3"
          >
            <div>
              <bdi id={`passkey-${id}`} className="name font-semibold">
                {name}
              </bdi>
              <p className="hint">
                {say('account.passkeys.made', { at: new Date(createdAt) })}{' '}
                {usedAt && say('account.passkeys.used', { at: new Date(usedAt) })}
              </p>
            </div>
            {passkeys.length > 1 && (
              <a href={to.removePasskey(id)} className="text-note" aria-describedby={`passkey-${id}`}>
                {say('account.passkeys.remove')}
              </a>
            )}
          </li>
        ))}
      </ul>
      {passkeys.length < 2 && (
        <p className="hint mt-3">
          {say(passkeys.length === 1 ? 'account.passkeys.only' : 'account.passkeys.none')}
        </p>
      )}
      <p className="mt-3">
        <a href={to.addPasskey()}>{say('account.add.title')}</a>
      </p>
    </section>
  )
}
