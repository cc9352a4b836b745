import type { Ledger, Proceeds } from '#proceeds'
import type { ShownCampaign } from '../shown-campaign.ts'
import { useSite } from '../site.tsx'
import { Credits } from './credits.tsx'
import { EditionsPart } from './editions-part.tsx'
import { ProceedsPart } from './proceeds-part.tsx'
import { Sleeve, type ShownRelease } from './sleeve.tsx'
import { TrackList } from './track-list.tsx'

type Props = {
  campaign: ShownCampaign
  release: ShownRelease | null
  writers: { name: string; occupation: string }[]
  proceeds: Proceeds | null
  ledger: Ledger
}

/** A record of empty rooms: its sleeve, its sentence, what there is to hear, and everybody who is on it. */
export function AlbumPage({ campaign, release, writers, proceeds, ledger }: Props) {
  const { say, to } = useSite()
  const { slug, count } = campaign
  return (
    <article className="pt-8 sm:pt-12">
      <p className="kicker">
        {say('kind.album')} ·{' '}
        <a href={to.campaign(slug)}>
          <bdi>{campaign.title}</bdi>
        </a>
      </p>
      {release ? (
        <div data-album="" data-playing={say('album.playing', { track: '{track}', title: '{title}' })}>
          <script type="module" src="/album.js" />
          <Sleeve release={release} />
          <TrackList release={release} />
        </div>
      ) : (
        <div className="max-w-[40rem]">
          <h1 className="mt-2 text-display">{say('album.soon')}</h1>
          <p className="mt-5 text-title">{say('album.none')}</p>
        </div>
      )}
      {campaign.phase === 'open' && (
        <p className="no-print mt-8 flex flex-wrap items-baseline gap-x-6 gap-y-3">
          <a href={`${to.campaign(slug)}#sign`} className="press">
            {say('album.sign')}
          </a>
          <a href={to.contribute(slug)}>{say('album.contribute')}</a>
        </p>
      )}
      <Credits slug={slug} count={count} writers={writers} />
      {release && <EditionsPart release={release} />}
      {(proceeds || ledger.payments.length > 0) && (
        <ProceedsPart slug={slug} proceeds={proceeds} ledger={ledger} />
      )}
    </article>
  )
}
