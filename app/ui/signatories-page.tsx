import type { ShownCampaign } from './campaign-page.tsx'
import { Names, type Named } from './names.tsx'
import { SearchForm, type Figures, type Query } from './search-form.tsx'
import { useSite } from './site.tsx'

type Props = Figures & {
  campaign: ShownCampaign
  query: Query
  page: { signatories: Named[]; next: string | null }
}

/** The public list: everybody who stands and wants to be seen, to search and to page through. */
export function SignatoriesPage({ campaign, query, page, countries, occupations, versions }: Props) {
  const { say, to, intl } = useSite()
  const { slug, count } = campaign
  const filtered = !!(query.q || query.country || query.occupation || query.version)
  const found = page.signatories.length
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
      <h1 className="mt-2 text-headline">{say('list.heading', { count: intl.formatNumber(count) })}</h1>
      <SearchForm slug={slug} query={query} {...{ countries, occupations, versions }} />
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
        className="mt-8 flex flex-wrap gap-x-6 gap-y-2"
      >
        {query.after && (
          <a href={to.signatories(slug, { ...query, after: undefined })}>{say('list.first')}</a>
        )}
        {page.next && (
          <a href={to.signatories(slug, { ...query, after: page.next })} rel="next" className="font-semibold">
            {say('list.next')}
          </a>
        )}
      </nav>
      <p className="hint mt-6 max-w-[38rem]">
        {say('list.note')} {say('names.selfDescribed')} {say('review.notMe.hint')}
      </p>
    </article>
  )
}
