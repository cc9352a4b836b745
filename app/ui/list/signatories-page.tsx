import type { ShownCampaign } from '../shown-campaign.ts'
import { Hash } from '../hash.tsx'
import { Names, type Named } from './names.tsx'
import { SearchForm, type Figures, type Query } from './search-form.tsx'
import { useSite } from '../site.tsx'

type Props = Figures & {
  campaign: ShownCampaign
  query: Query
  /** Set where these are the first signatories only: how many there were at the launch, and the hash of that list (hexadecimal). */
  first?: { names: number; hash: string }
  page: { signatories: Named[]; next: string | null }
}

/** The public list: everybody who stands and wants to be seen, to search and to page through. */
export function SignatoriesPage(props: Props) {
  const { campaign, query, first, page, countries, occupations, versions } = props
  const { say, to, intl } = useSite()
  const { slug, count } = campaign
  const filtered = !!(query.q || query.country || query.occupation || query.version)
  const found = page.signatories.length
  const kept = first && { first: 'yes' }
  const foundWords = () => {
    if (found === 0) return say('list.nothing')
    if (query.after) return say('list.further')
    return page.next ? say('list.many', { found }) : say('list.found', { found })
  }
  return (
    <article className="py-8">
      <p className="kicker">
        <a href={to.campaign(slug)}>
          <bdi>{campaign.title}</bdi>
        </a>
      </p>
      <h1 className="mt-2 text-headline">
        {first ? say('names.first') : say('list.heading', { count: intl.formatNumber(count) })}
      </h1>
      {first ? (
        <FrozenNote slug={slug} first={first} />
      ) : (
        <SearchForm slug={slug} query={query} {...{ countries, occupations, versions }} />
      )}
      {filtered && (
        <p className="mt-5 text-note" role="status">
          {foundWords()} <a href={to.signatories(slug)}>{say('list.everybody')}</a>
        </p>
      )}
      {!filtered && count === 0 && <p className="mt-6">{say('names.none')}</p>}
      {found > 0 && (
        <a href="#further" className="sr-only focus:not-sr-only">
          {say('review.pastNames')}
        </a>
      )}
      <Names names={page.signatories} of={slug} newest={campaign.statement.number} />
      <nav
        id="further"
        tabIndex={-1}
        aria-label={say('list.pages')}
        className="no-print mt-8 flex flex-wrap gap-x-6 gap-y-2"
      >
        {query.after && (
          <a href={to.signatories(slug, { ...query, ...kept, after: undefined })}>{say('list.first')}</a>
        )}
        {page.next && (
          <a
            href={to.signatories(slug, { ...query, ...kept, after: page.next })}
            rel="next"
            className="font-semibold"
          >
            {say('list.next')}
          </a>
        )}
      </nav>
      <p className="hint mt-6">
        {say('list.note')} {say('names.selfDescribed')}{' '}
        <span className="no-print">{say('review.notMe.hint')}</span>
      </p>
    </article>
  )
}

/** What the frozen list was, so that nobody can say it was changed in silence (CAMPAIGNS R16). */
function FrozenNote({ slug, first: { names, hash } }: { slug: string; first: NonNullable<Props['first']> }) {
  const { say, to } = useSite()
  return (
    <div className="mt-4 max-w-[38rem] text-note">
      <p>
        {say('names.frozen', { names })} <Hash hex={hash} />
      </p>
      <p className="mt-2">
        <a href={to.signatories(slug)}>{say('list.everybody')}</a>
      </p>
    </div>
  )
}
