import { CopyButton } from '../copy-button.tsx'
import { Elsewhere } from '../sharing/elsewhere.tsx'
import { shareEmail } from '../sharing/share-links.ts'
import { useSite } from '../site.tsx'

type Props = { slug: string; title: string; page: number }

/** For whoever is on this page and wants to say so: a picture with its number, and links that open with words filled in. */
export function BookShare({ slug, title, page }: Props) {
  const { say, to, url } = useSite()
  const address = `${url}${to.book(slug, { page: String(page) })}`
  const words = say('theBook.iAmIn', { page, title })
  const picture = to.bookCard(slug, page)
  return (
    <section aria-labelledby="i-am" className="no-print mt-10 border-t border-rule pt-6">
      <h2 id="i-am" className="text-headline">
        {say('theBook.iAm', { page })}
      </h2>
      <div className="mt-4 grid gap-x-10 gap-y-5 sm:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <img
          src={picture}
          alt={say('theBook.iAm', { page })}
          width="1200"
          height="630"
          loading="lazy"
          className="h-auto w-full border border-rule"
        />
        <div>
          <p>{say('theBook.iAmBody')}</p>
          <p className="mt-3 flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <a href={picture} download={`${slug}-${page}.png`} className="py-1 font-semibold">
              {say('theBook.iAmSave')}
            </a>
            <CopyButton text={address} label={say('share.copy')} copied={say('share.copied')} />
            <a href={shareEmail(words, address)} className="py-1">
              {say('share.byEmail')}
            </a>
          </p>
          <Elsewhere words={words} address={address} className="mt-2" />
        </div>
      </div>
    </section>
  )
}
