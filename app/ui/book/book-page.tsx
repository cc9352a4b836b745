import { useSite } from '../site.tsx'
import { BookDay, type ShownOccasion } from './book-day.tsx'
import { BookEditions, type BookEdition } from './book-editions.tsx'
import { BookHanded, type ShownHanding } from './book-handed.tsx'
import { BookSearch, type ShownSearch } from './book-search.tsx'
import { BookShare } from './book-share.tsx'
import { Leaf, type ShownLeaf } from './leaf.tsx'
import { TitlePage, type BookWords } from './title-page.tsx'

type Props = {
  campaign: { slug: string; title: string; organiser: string; count: number; locale: string }
  book: BookWords | null
  leaf: ShownLeaf | null
  search: ShownSearch | null
  occasion: ShownOccasion | null
  checkingUntil: string | null
  editions: BookEdition[]
  handings: ShownHanding[]
}

/** A campaign's book: open at a page, to be searched, taken along, and passed on. Before it is made, what it will be. */
export function BookPage(props: Props) {
  const { campaign, book, leaf, search, occasion, editions, handings } = props
  const { to } = useSite()
  const { slug, locale } = campaign
  return (
    <article className="py-8 sm:py-10">
      <p className="kicker">
        <a href={to.campaign(slug)}>
          <bdi lang={locale}>{campaign.title}</bdi>
        </a>{' '}
        · <bdi>{campaign.organiser}</bdi>
      </p>
      {book ? (
        <>
          {leaf ? (
            <Leaf slug={slug} locale={locale} book={book} leaf={leaf} />
          ) : (
            <TitlePage slug={slug} locale={locale} book={book} edition={editions[0]} />
          )}
          <BookSearch slug={slug} search={search} />
          {leaf?.hasNames && <BookShare slug={slug} title={book.title} page={leaf.number} />}
        </>
      ) : (
        <NotYet {...props} />
      )}
      {occasion && <BookDay occasion={occasion} />}
      {editions.length > 0 && <BookEditions slug={slug} editions={editions} />}
      {handings.length > 0 && <BookHanded slug={slug} handings={handings} />}
    </article>
  )
}

function NotYet({ campaign, checkingUntil }: Props) {
  const { say } = useSite()
  return (
    <div className="leaf leaf-title mt-6">
      <h1 className="text-display" lang={campaign.locale}>
        <bdi>{campaign.title}</bdi>
      </h1>
      <p className="mx-auto mt-8 max-w-[30rem]">{say('theBook.none')}</p>
      <p className="mx-auto mt-4 max-w-[30rem]">
        {campaign.count > 0 && `${say('theBook.soFar', { count: campaign.count })} `}
        {checkingUntil && say('theBook.checking', { at: new Date(checkingUntil) })}
      </p>
    </div>
  )
}
