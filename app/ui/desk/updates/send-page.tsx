import { useSite } from '../../site.tsx'
import { NewsDesk } from './news-desk.tsx'
import { Progress } from './progress.tsx'
import { BeginForm } from './begin-form.tsx'
import type { SendPageProps } from './send-page-props.ts'

/** A published update: where it stands, and its way to those who asked for news. */
export function SendPage(props: SendPageProps) {
  const { campaign, update, maySend, sending, dry, done } = props
  const { say, to } = useSite()
  const path = to.deskCampaign(campaign.slug, `/updates/${update.id}/send`)
  return (
    <NewsDesk campaign={campaign} corner="news" title={update.title}>
      {done && (
        <p role="status" className="mt-4 border-s-4 border-accent ps-4">
          {say(doneWords[done])}
        </p>
      )}
      {update.offers !== null && (
        <p className="mt-5">
          <a href={`${to.words(campaign.slug)}#version-${update.offers}`}>{say('wording.link')}</a>
        </p>
      )}
      {update.number !== null && (
        <section aria-labelledby="on-the-page" className="mt-8 max-w-[44rem]">
          <h2 id="on-the-page" className="border-b border-ink pb-1 text-title font-semibold">
            {say('updates.onThePage')}
          </h2>
          <form method="post" action={path} className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2">
            {update.hidden ? (
              <p>{say('updates.hiddenBody')}</p>
            ) : (
              <a href={to.update(campaign.slug, update.number)}>{say('updates.read')}</a>
            )}
            {maySend && (
              <button
                type="submit"
                name="do"
                value={update.hidden ? 'show' : 'hide'}
                className="press-link text-note"
              >
                {say(update.hidden ? 'updates.show' : 'updates.hide')}
              </button>
            )}
          </form>
        </section>
      )}
      <section aria-labelledby="by-email" className="mt-10 max-w-[44rem]">
        <h2 id="by-email" className="border-b border-ink pb-1 text-title font-semibold">
          {say('updates.byEmail')}
        </h2>
        {sending ? (
          <Progress
            sending={sending}
            action={path}
            follow={to.deskCampaign(campaign.slug, `/updates/${update.id}/progress`)}
            maySend={maySend}
          />
        ) : (
          dry && <BeginForm {...props} dry={dry} action={path} />
        )}
      </section>
    </NewsDesk>
  )
}

const doneWords = {
  published: 'updates.done.published',
  hidden: 'updates.done.hidden',
  shown: 'updates.done.shown',
} as const
