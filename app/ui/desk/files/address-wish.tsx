import type { Question } from '#questions'
import { Asked } from '../../questions/asked.tsx'
import { useSite } from '../../site.tsx'

export type Wish = {
  id: string
  addresses: number
  askedAt: string
  who: string | null
  mine: boolean
  consentId: string | null
  state: 'waits' | 'ready'
}

type Props = { slug: string; wish: Wish; consent?: Question }

/** One owner's wish for the addresses: what it waits for, and what whoever looks at it may do about it. */
export function AddressWish({ slug, wish, consent }: Props) {
  const { say, to, intl } = useSite()
  return (
    <li className="border-t border-rule py-3">
      <p>
        {say('files.addresses.wish', {
          who: `\u2068${wish.who ?? say('files.addresses.somebody')}\u2069`,
          addresses: wish.addresses,
          at: intl.formatDate(wish.askedAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </p>
      <Only consent={consent} />
      <form
        method="post"
        action={to.deskCampaign(slug, '/files')}
        className="mt-1 flex flex-wrap items-baseline gap-x-6"
      >
        <input type="hidden" name="id" value={wish.id} />
        {wish.state === 'waits' && wish.mine && <span className="hint">{say('files.addresses.waits')}</span>}
        {wish.state === 'waits' && !wish.mine && (
          <Deed deed="approve" label={say('files.addresses.approve')} />
        )}
        {wish.state === 'ready' && wish.mine && <Deed deed="link" label={say('files.addresses.link')} />}
        {wish.state === 'ready' && !wish.mine && <span className="hint">{say('files.addresses.ready')}</span>}
        <Deed
          deed="withdraw"
          label={say(wish.mine ? 'files.addresses.withdraw' : 'files.addresses.refuse')}
        />
      </form>
    </li>
  )
}

function Deed({ deed, label }: { deed: string; label: string }) {
  return (
    <button type="submit" name="deed" value={deed} className="press-link font-semibold">
      {label}
    </button>
  )
}

function Only({ consent }: { consent?: Question }) {
  const { say } = useSite()
  if (!consent) return null
  return (
    <p className="hint">
      {say('ask.files.only')} <Asked words={consent.label} locale={consent.locale} />
    </p>
  )
}
