import type { Passage } from '#updates'
import { UpdateWords } from '../../updates/update-words.tsx'
import { Rich, useSite } from '../../site.tsx'
import { EmailPreview } from './email-preview.tsx'
import { NewsDesk, type DeskCampaign } from './news-desk.tsx'
import { newsFault } from './news-faults.tsx'
import { AskTestForm, type CameOfTest } from './ask-test-form.tsx'

type Props = {
  campaign: DeskCampaign
  update: { id: string; title: string; locale: string; html: string }
  email: { from: string; passages: Passage[] }
  faults: { title?: string; body?: string; hosts?: string[] } | null
  test?: CameOfTest
}

/** An update before it is published: as the page will show it and as the email will read. */
export function PreviewPage({ campaign, update, email, faults, test }: Props) {
  const { say, to } = useSite()
  const path = `/updates/${update.id}`
  return (
    <NewsDesk campaign={campaign} corner="news" title={say('updates.previewTitle')}>
      {faults && <NotYet slug={campaign.slug} path={path} faults={faults} />}
      <div className="mt-8 grid gap-x-14 gap-y-12 grid-cols-1 xl:grid-cols-2">
        <section aria-labelledby="as-page" className="min-w-0">
          <h2 id="as-page" className="kicker border-b border-ink pb-1 font-semibold">
            {say('updates.asPage')}
          </h2>
          <UpdateWords
            update={{ ...update, title: update.title || say('updates.untitled'), publishedAt: null }}
            as="h3"
          />
        </section>
        <section aria-labelledby="as-email" className="min-w-0">
          <h2 id="as-email" className="kicker mb-4 border-b border-ink pb-1 font-semibold">
            {say('updates.asEmail')}
          </h2>
          <EmailPreview
            {...email}
            subject={update.title || say('updates.untitled')}
            locale={update.locale}
            campaign={campaign.title}
          />
          {!faults && <AskTestForm action={to.deskCampaign(campaign.slug, `${path}/preview`)} test={test} />}
        </section>
      </div>
      <form
        method="post"
        action={to.deskCampaign(campaign.slug, `${path}/preview`)}
        className="mt-10 flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-ink pt-5"
      >
        {!faults && (
          <button type="submit" name="do" value="publish" className="press">
            {say('updates.publish')}
          </button>
        )}
        <a className="no-print" href={to.deskCampaign(campaign.slug, path)}>
          {say('updates.goOnWriting')}
        </a>
        {!faults && <p className="hint w-full">{say('updates.publishHint')}</p>}
      </form>
    </NewsDesk>
  )
}

function NotYet({
  slug,
  path,
  faults,
}: {
  slug: string
  path: string
  faults: NonNullable<Props['faults']>
}) {
  const { say, to, intl } = useSite()
  const { hosts, ...fields } = faults
  return (
    <div role="alert" className="mt-5 max-w-[44rem] border-s-4 border-wrong ps-4">
      <p className="font-semibold">{say('updates.notYet')}</p>
      <ul className="mt-1 text-note">
        {Object.entries(fields).map(([field, fault]) => (
          <li key={field}>
            <a href={`${to.deskCampaign(slug, path)}#${field}`}>{say(newsFault(field, fault))}</a>
          </li>
        ))}
        {hosts && (
          <li>
            <Rich
              id="updates.fault.links"
              hosts={intl.formatList(hosts.map((host) => `\u2068${host}\u2069`))}
              list={(text) => <a href={to.deskCampaign(slug, '/updates/links')}>{text}</a>}
            />
          </li>
        )}
      </ul>
    </div>
  )
}
