import type { Question } from '#questions'
import { Asked } from '../../questions.tsx'
import { useSite } from '../../site.tsx'
import { Part } from './take-file.tsx'

type Wish = {
  id: string
  addresses: number
  askedAt: string
  who: string | null
  mine: boolean
  consentId: string | null
  state: 'waits' | 'ready'
}

export type AddressFacts = {
  /** How many asked for news; counted no further than one above what an owner may take alone. */
  people: number
  aloneUpTo: number
  wishes: Wish[]
  /** The consents that a campaign asks for, or has asked for. */
  consents: Question[]
  said?: 'needs-second-owner' | 'no-second-owner' | 'nothing-waits' | 'approved' | 'withdrawn' | 'nobody'
}

const words = {
  'needs-second-owner': 'files.addresses.asked',
  'no-second-owner': 'files.addresses.alone',
  'nothing-waits': 'files.addresses.gone',
  approved: 'files.addresses.approved',
  withdrawn: 'files.addresses.withdrawn',
  nobody: 'ask.files.nobody',
} as const

/** The addresses of those who asked for news: how many, what it takes to get them, and the wishes that are under way. */
export function AddressFiles({
  slug,
  may,
  people,
  aloneUpTo,
  wishes,
  consents,
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
              <Only consent={consents.find(({ id }) => id === wish.consentId)} />
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
          {consents.length > 0 && <WhoseAddresses consents={consents} />}
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

/** Everybody who asked for news, or of them those who gave a consent. */
function WhoseAddresses({ consents }: { consents: Question[] }) {
  const { say } = useSite()
  return (
    <fieldset className="mb-4">
      <legend className="label">{say('ask.files.whose')}</legend>
      <label className="flex gap-3 py-1">
        <input type="radio" className="tick" name="consent" value="" defaultChecked />
        {say('ask.files.all')}
      </label>
      {consents.map(({ id, label, locale }) => (
        <label key={id} className="flex gap-3 py-1">
          <input type="radio" className="tick" name="consent" value={id} />
          <span>
            {say('ask.files.only')} <Asked words={label} locale={locale} />
          </span>
        </label>
      ))}
    </fieldset>
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
