import { useSite } from '../site.tsx'

type Props = { token: string; campaign: { slug: string; title: string; locale: string }; stopped: boolean }

/** No more news from one campaign: one press. Opening the page changes nothing, because mail scanners open links. */
export function UnsubscribePage({ token, campaign, stopped }: Props) {
  const { say, to } = useSite()
  const { slug, title, locale } = campaign
  return (
    <article className="max-w-[36rem] py-10">
      <p className="kicker">
        <a href={to.campaign(slug)} lang={locale}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1 className="mt-2 text-headline">{say(stopped ? 'updates.stop.doneTitle' : 'updates.stop.title')}</h1>
      <p className="mt-4">{say(stopped ? 'updates.stop.doneBody' : 'updates.stop.body')}</p>
      {!stopped && (
        <form method="post" action={to.unsubscribe(token)} className="mt-6">
          <button type="submit" className="press">
            {say('updates.stop.now')}
          </button>
        </form>
      )}
    </article>
  )
}
