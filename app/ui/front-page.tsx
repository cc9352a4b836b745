import type { OpenCampaign } from '#campaigns'
import { Count } from './count.tsx'
import { kindName } from './kind-names.ts'
import { directionOf } from '#i18n/locales.ts'
import { useSite } from './site.tsx'

export type Listed = Pick<
  OpenCampaign,
  'slug' | 'kind' | 'phase' | 'organiser' | 'count' | 'goal' | 'locale' | 'title' | 'context' | 'sentence'
> & {
  opensAt: string
  asOf: string
}

/** The front page: the campaign most people stand behind leads, the others follow, then what is coming and what is done. */
export function FrontPage({ campaigns }: { campaigns: Listed[] }) {
  const { say } = useSite()
  const [lead, ...others] = campaigns.filter(({ phase }) => phase === 'open')
  const coming = campaigns.filter(({ phase }) => phase === 'scheduled')
  const done = campaigns.filter(({ phase }) => phase === 'closed')
  return (
    <>
      <header className="border-b border-ink py-8 text-center sm:py-10">
        <h1 className="text-[clamp(2.6rem,1.6rem+5vw,5.2rem)] leading-[1.05] font-medium tracking-tight">
          {say('site.name')}
        </h1>
        <p className="mx-auto mt-3 max-w-[34rem] text-quiet">{say('home.promise')}</p>
      </header>
      {campaigns.length === 0 && <p className="py-16 text-center">{say('home.empty')}</p>}
      {lead && <Lead campaign={lead} />}
      {others.length > 0 && (
        <section aria-label={say('home.open')} className="grid gap-x-10 md:grid-cols-2 lg:grid-cols-3">
          {others.map((campaign) => (
            <Column key={campaign.slug} campaign={campaign} />
          ))}
        </section>
      )}
      <Brief title={say('home.coming')} campaigns={coming} />
      <Brief title={say('home.closed')} campaigns={done} />
    </>
  )
}

function Lead({ campaign }: { campaign: Listed }) {
  const { to, say } = useSite()
  const href = to.campaign(campaign.slug)
  return (
    <article className="grid gap-x-16 gap-y-8 border-b border-ink py-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div>
        <Kicker campaign={campaign} />
        <h2 className={campaign.sentence ? 'mt-2 text-title font-semibold' : 'mt-2 text-display'}>
          <Title campaign={campaign} href={href} />
        </h2>
        {campaign.sentence && (
          <p className="statement-large mt-4">
            <span {...wordsOf(campaign)}>{campaign.sentence}</span>
          </p>
        )}
        <p className="mt-5 max-w-[38rem] text-quiet">
          <span {...wordsOf(campaign)}>{campaign.context}</span>
        </p>
      </div>
      <div className="lg:pt-6">
        <Count count={campaign.count} goal={campaign.goal} asOf={campaign.asOf} live={campaign.slug} />
        <p className="mt-6">
          <a href={href} className="press">
            {say('home.readAndSign')}
          </a>
        </p>
      </div>
    </article>
  )
}

function Column({ campaign }: { campaign: Listed }) {
  const { to, say, intl } = useSite()
  return (
    <article className="border-b border-rule py-7">
      <Kicker campaign={campaign} />
      <h2 className="mt-2 text-headline">
        <Title campaign={campaign} href={to.campaign(campaign.slug)} />
      </h2>
      <p className="mt-3 text-note text-quiet">
        <span {...wordsOf(campaign)}>{campaign.context}</span>
      </p>
      <p className="mt-3">
        <span className="text-title font-semibold">{intl.formatNumber(campaign.count)}</span>{' '}
        <span className="text-note">{say('count.people', { count: campaign.count })}</span>
      </p>
    </article>
  )
}

function Brief({ title, campaigns }: { title: string; campaigns: Listed[] }) {
  const { to, say, intl } = useSite()
  if (campaigns.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="kicker border-b border-ink pb-1 font-semibold">{title}</h2>
      <ul>
        {campaigns.map((campaign) => (
          <li
            key={campaign.slug}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-3"
          >
            <Title campaign={campaign} href={to.campaign(campaign.slug)} />
            <span className="text-note text-quiet">
              {campaign.phase === 'scheduled'
                ? say('campaign.opens', { at: new Date(campaign.opensAt) })
                : `${intl.formatNumber(campaign.count)} ${say('count.people', { count: campaign.count })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Kicker({ campaign }: { campaign: Listed }) {
  const { say } = useSite()
  return (
    <p className="kicker">
      {say(kindName(campaign.kind))} · <bdi>{campaign.organiser}</bdi>
    </p>
  )
}

function Title({ campaign, href }: { campaign: Listed; href: string }) {
  return (
    <a href={href} className="decoration-transparent" {...wordsOf(campaign)}>
      {campaign.title}
    </a>
  )
}

const wordsOf = ({ locale }: Listed) => ({ lang: locale, dir: directionOf(locale) })
