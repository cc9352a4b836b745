import { useSite } from '../../site.tsx'
import { Part } from './take-file.tsx'

type Wish = {
  id: string
  addresses: number
  askedAt: string
  who: string | null
  mine: boolean
  state: 'waits' | 'ready'
}

export type AddressFacts = {
  /** How many asked for news; counted no further than one above what an owner may take alone. */
  people: number
  aloneUpTo: number
  wishes: Wish[]
  said?: 'needs-second-owner' | 'no-second-owner' | 'nothing-waits' | 'approved' | 'withdrawn'
}

const words = {
  'needs-second-owner': 'files.addresses.asked',
  'no-second-owner': 'files.addresses.alone',
  'nothing-waits': 'files.addresses.gone',
  approved: 'files.addresses.approved',
  withdrawn: 'files.addresses.withdrawn',
} as const

/** The addresses of those who asked for news: how many, what it takes to get them, and the wishes that are under way. */
export function AddressFiles({
  slug,
  may,
  people,
  aloneUpTo,
  wishes,
  said,
}: AddressFacts & { slug: string; may: boolean }) {
  const { say, to, intl } = useSite()
  const many = people > aloneUpTo
  const says = many
    ? say('files.addresses.many', { most: aloneUpTo })
    : say('files.addresses.few', { people })
  return (
    <Part title={say('files.addresses')} says={`${says} ${say('files.addresses.says')}`}>
      {said && (
        <p role="status" className="mt-3 border-s-4 border-accent ps-4 font-semibold">
          {say(words[said])}
        </p>
      )}
      {may && wishes.length > 0 && (
        <ul className="mt-4">
          {wishes.map((wish) => (
            <li key={wish.id} className="border-t border-rule py-3">
              <p>
                {say('files.addresses.wish', {
                  who: `\u2068${wish.who ?? say('files.addresses.somebody')}\u2069`,
                  addresses: wish.addresses,
                  at: intl.formatDate(wish.askedAt, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
              </p>
              <form
                method="post"
                action={to.deskCampaign(slug, '/files')}
                className="mt-1 flex flex-wrap items-baseline gap-x-6"
              >
                <input type="hidden" name="id" value={wish.id} />
                {wish.state === 'waits' && wish.mine && (
                  <span className="hint">{say('files.addresses.waits')}</span>
                )}
                {wish.state === 'waits' && !wish.mine && (
                  <Deed deed="approve" label={say('files.addresses.approve')} />
                )}
                {wish.state === 'ready' && wish.mine && (
                  <Deed deed="link" label={say('files.addresses.link')} />
                )}
                {wish.state === 'ready' && !wish.mine && (
                  <span className="hint">{say('files.addresses.ready')}</span>
                )}
                <Deed
                  deed="withdraw"
                  label={say(wish.mine ? 'files.addresses.withdraw' : 'files.addresses.refuse')}
                />
              </form>
            </li>
          ))}
        </ul>
      )}
      {!may && <p className="hint mt-3">{say('files.forOwners')}</p>}
      {may && people > 0 && wishes.length === 0 && (
        <form method="post" action={to.deskCampaign(slug, '/files')} className="mt-4">
          <input type="hidden" name="deed" value="ask" />
          <button type="submit" className="press press-quiet">
            {say('files.addresses.ask')}
          </button>
        </form>
      )}
    </Part>
  )
}

function Deed({ deed, label }: { deed: string; label: string }) {
  return (
    <button type="submit" name="deed" value={deed} className="press-link font-semibold">
      {label}
    </button>
  )
}
