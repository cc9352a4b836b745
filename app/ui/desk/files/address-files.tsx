import type { Question } from '#questions'
import { Asked } from '../../questions/asked.tsx'
import { useSite } from '../../site.tsx'
import { AddressWish, type Wish } from './address-wish.tsx'
import { Part } from './take-file.tsx'

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
  const { say, to } = useSite()
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
            <AddressWish
              key={wish.id}
              slug={slug}
              wish={wish}
              consent={consents.find(({ id }) => id === wish.consentId)}
            />
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
