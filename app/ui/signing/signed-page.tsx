import { directionOf } from '#i18n/locales.ts'
import type { ShownCampaign } from '../shown-campaign.ts'
import { ForgetHere } from './forget-here.tsx'
import { Hash } from '../hash.tsx'
import { NotPublic } from '../not-public.tsx'
import { Share } from '../sharing/share.tsx'
import { Rich, useSite } from '../site.tsx'

type Mine = {
  name: string
  listing: 'public' | 'anonymous'
  updates: boolean
  held: boolean
  confirmedAt: string | null
  /** The number of the words, where they are not the newest any more. */
  earlier: number | null
  /** The page it is printed on, where it is in a book. */
  bookPage: number | null
}

/** Thank you: what was signed and how it is shown, a way to pass it on, and the way out. */
export function SignedPage({ campaign, mine }: { campaign: ShownCampaign; mine: Mine }) {
  const { say, to } = useSite()
  const { locale, statement, slug } = campaign
  return (
    <article className="max-w-[40rem] py-10" data-signed={slug}>
      <p className="kicker">
        <bdi>{campaign.title}</bdi>
      </p>
      <h1 className="mt-2 text-display">{say('signed.title')}</h1>
      <p className="mt-5 text-title">{say('signed.thanks', { name: `\u2068${mine.name}\u2069` })}</p>
      <blockquote
        className="statement mt-6 border-s-4 border-accent ps-5"
        lang={locale}
        dir={directionOf(locale)}
        dangerouslySetInnerHTML={{ __html: statement.html }}
      />
      {campaign.count > 0 && <p className="mt-4">{say('signed.count', { count: campaign.count })}</p>}
      <dl className="mt-6 grid gap-x-6 text-note max-sm:[&_dd]:mb-3 sm:grid-cols-[auto_1fr] sm:gap-y-2">
        <dt className="text-quiet">{say('signed.at')}</dt>
        <dd>{mine.confirmedAt && say('signed.moment', { at: new Date(mine.confirmedAt) })}</dd>
        <dt className="text-quiet">{say('signed.shown')}</dt>
        <dd>{mine.listing === 'public' ? say('signed.public') : say('signed.anonymous')}</dd>
        <dt className="text-quiet">{say('signed.news')}</dt>
        <dd>{mine.updates ? say('signed.updates') : say('signed.noUpdates')}</dd>
        <dt className="text-quiet">{say('signed.words')}</dt>
        <dd>
          <Hash hex={statement.hash} />
        </dd>
      </dl>
      {mine.earlier !== null && (
        <p className="mt-6 border-s-4 border-accent ps-4">
          {say('wording.signedEarlier', { number: mine.earlier })}{' '}
          <a href={to.words(slug)}>{say('wording.link')}</a>
        </p>
      )}
      {mine.bookPage !== null && (
        <p className="mt-6">
          <a href={to.book(slug, { page: String(mine.bookPage) })}>
            {say('theBook.mine', { page: mine.bookPage })}
          </a>
        </p>
      )}
      {mine.held && <p className="mt-6 border-s-4 border-field ps-4">{say('signed.held')}</p>}
      {campaign.kind === 'album' && (
        <section className="mt-10 border-t border-rule pt-6">
          {mine.listing === 'public' && !mine.held && (
            <p>
              {say('album.credited')} <a href={to.album(slug)}>{say('album.toAlbum')}</a>
            </p>
          )}
          <p className="mt-3">
            <a href={to.contribute(slug)} className="font-semibold">
              {say('album.contribute')}
            </a>
          </p>
        </section>
      )}
      <div className="mt-10 border-t border-rule pt-6">
        {campaign.privately ? (
          <NotPublic privately={campaign.privately} />
        ) : (
          <Share slug={slug} title={campaign.title} />
        )}
      </div>
      <section className="mt-10 border-t border-rule pt-6">
        <h2 className="text-headline">{say('signed.leaveTitle')}</h2>
        <p className="mt-2">
          <Rich id="signed.leave" mine={(text) => <a href={to.visit()}>{text}</a>} />
        </p>
        <p className="mt-6">
          <a href={to.campaign(slug)}>{say('signed.back')}</a>
        </p>
        <ForgetHere why="leave.signed" />
      </section>
    </article>
  )
}
