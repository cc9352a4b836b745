import { directionOf } from '#i18n/locales.ts'
import type { ShownCampaign } from '../shown-campaign.ts'
import { Hash } from '../hash.tsx'
import { useSite } from '../site.tsx'
import { Difference, LanguageName, type ShownPassage } from './difference.tsx'

type ShownChange = {
  locale: string
  change: 'unchanged' | 'gone' | 'changed' | 'added' | 'tooMuch'
  passages?: ShownPassage[]
}

export type ShownVersion = {
  number: number
  hash: string
  publishedAt: string
  standing: number
  changes: ShownChange[]
  /** The whole words; of the first version only, which has none before it. */
  words: { locale: string; html: string } | null
}

type Props = {
  campaign: ShownCampaign
  versions: ShownVersion[]
  /** The number whose predecessors these are; null where they are the newest. */
  before: number | null
  /** The number before which there are more. */
  next: number | null
}

/** The versions of a campaign's words, the newest first: when, how many stand under each, and what changed. */
export function VersionsPage({ campaign, versions, before, next }: Props) {
  const { say, to } = useSite()
  return (
    <article className="max-w-[46rem] py-8">
      <p className="kicker">
        <a href={to.campaign(campaign.slug)}>
          <bdi>{campaign.title}</bdi>
        </a>
      </p>
      <h1 className="mt-2 text-headline">{say('wording.title')}</h1>
      <p className="mt-4">{say('wording.intro')}</p>
      {versions.length > 1 && <p className="hint mt-2">{say('wording.legend')}</p>}
      {versions.map((version, place) => (
        <OneVersion
          key={version.number}
          slug={campaign.slug}
          version={version}
          newest={!before && place === 0}
        />
      ))}
      {(before || next) && (
        <nav aria-label={say('list.pages')} className="mt-10 flex flex-wrap gap-x-6 gap-y-2">
          {before && <a href={to.words(campaign.slug)}>{say('wording.toNewest')}</a>}
          {next && (
            <a href={to.words(campaign.slug, { before: String(next) })} rel="next" className="font-semibold">
              {say('wording.toEarlier')}
            </a>
          )}
        </nav>
      )}
    </article>
  )
}

function OneVersion({ slug, version, newest }: { slug: string; version: ShownVersion; newest: boolean }) {
  const { say, to } = useSite()
  const { number, hash, publishedAt, standing, changes, words } = version
  return (
    <section
      id={`version-${number}`}
      aria-labelledby={`version-${number}-title`}
      className="mt-10 scroll-mt-4 border-t border-ink pt-5"
    >
      <h2 id={`version-${number}-title`} className="text-title font-semibold">
        {say('wording.version', { number })}
      </h2>
      <p className="mt-2">
        {say('wording.published', { at: new Date(publishedAt) })}{' '}
        {say('wording.standing', { count: standing })} {newest && say('wording.newest')}
      </p>
      {changes.length > 0 && (
        <>
          <h3 className="mt-6 font-semibold">{say('wording.change', { number: number - 1 })}</h3>
          {changes.map((change) => (
            <Changed
              key={change.locale}
              slug={slug}
              number={number}
              change={change}
              several={changes.length > 1}
            />
          ))}
        </>
      )}
      {words && (
        <div
          className="statement mt-5 max-w-[38rem] text-[1.1rem] leading-[1.65]"
          lang={words.locale}
          dir={directionOf(words.locale)}
          dangerouslySetInnerHTML={{ __html: words.html }}
        />
      )}
      {!changes.some(({ change }) => change === 'tooMuch') && (
        <p className="hint mt-5">
          <a href={to.exactWords(slug, number)}>{say('wording.exact', { number })}</a>
        </p>
      )}
      <dl className="hint mt-2">
        <dt>{say('wording.fingerprint')}</dt>
        <dd>
          <Hash hex={hash} />
        </dd>
      </dl>
    </section>
  )
}

const plain = {
  unchanged: 'wording.unchanged',
  gone: 'wording.languageGone',
  added: 'wording.languageAdded',
  tooMuch: 'wording.tooMuch',
} as const

type ChangedProps = { slug: string; number: number; change: ShownChange; several: boolean }

function Changed({ slug, number, change: { locale, change, passages }, several }: ChangedProps) {
  const { say, to } = useSite()
  return (
    <div className="mt-6">
      {several && (
        <h4 className="kicker border-b border-rule pb-1 font-semibold">
          <LanguageName locale={locale} />
        </h4>
      )}
      {change !== 'changed' && <p className="mt-2">{say(plain[change])}</p>}
      {change === 'tooMuch' && (
        <p className="mt-2 flex flex-wrap gap-x-6">
          {[number - 1, number].map((one) => (
            <a key={one} href={to.exactWords(slug, one)}>
              {say('wording.exact', { number: one })}
            </a>
          ))}
        </p>
      )}
      {passages && <Difference passages={passages} locale={locale} />}
    </div>
  )
}
