import { useSite } from '../../site.tsx'
import { dayOf, milestoneStateNames, type ShownMilestone } from '../../updates/milestone-list.tsx'
import { MilestoneForm, type EditedMilestone, type MilestoneRefusal } from './milestone-form.tsx'
import { NewsDesk, type DeskCampaign } from './news-desk.tsx'

type Props = {
  campaign: DeskCampaign
  milestones: ShownMilestone[]
  removed: ShownMilestone[]
  editing: EditedMilestone | null
  mayWrite: boolean
  done?: 'written' | 'removed' | 'restored'
  refused?: MilestoneRefusal
}

const doneWords = {
  written: 'milestones.done.written',
  removed: 'milestones.done.removed',
  restored: 'milestones.done.restored',
} as const

/** What a campaign has come to, to write down and to correct. */
export function MilestonesPage({ campaign, milestones, removed, editing, mayWrite, done, refused }: Props) {
  const { say, to } = useSite()
  const action = to.deskCampaign(campaign.slug, '/updates/milestones')
  return (
    <NewsDesk campaign={campaign} corner="milestones" title={say('milestones.title')}>
      {done && !refused && (
        <p role="status" className="mt-4 border-s-4 border-accent ps-4">
          {say(doneWords[done])}
        </p>
      )}
      <p className="mt-5 max-w-[38rem]">{say('milestones.teach')}</p>
      {mayWrite && <MilestoneForm key={editing?.id} action={action} editing={editing} refused={refused} />}
      {milestones.length === 0 ? (
        <p className="mt-8 text-quiet">{say('milestones.none')}</p>
      ) : (
        <ol className="mt-10 border-t border-ink">
          {milestones.map((milestone) => (
            <Row key={milestone.id} milestone={milestone} action={action} mayWrite={mayWrite} />
          ))}
        </ol>
      )}
      {removed.length > 0 && mayWrite && (
        <section aria-labelledby="removed-title" className="mt-10">
          <h2 id="removed-title" className="kicker border-b border-ink pb-1 font-semibold">
            {say('milestones.removed')}
          </h2>
          <ol>
            {removed.map((milestone) => (
              <Row key={milestone.id} milestone={milestone} action={action} mayWrite removed />
            ))}
          </ol>
        </section>
      )}
    </NewsDesk>
  )
}

type RowProps = { milestone: ShownMilestone; action: string; mayWrite: boolean; removed?: boolean }

function Row({ milestone, action, mayWrite, removed = false }: RowProps) {
  const { say, intl } = useSite()
  const { id, happenedOn, state, locale, title } = milestone
  const edit = `${action}${action.includes('?') ? '&' : '?'}edit=${id}`
  return (
    <li className="border-b border-rule py-3">
      <form
        method="post"
        action={action}
        className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1"
      >
        <div className="min-w-0 grow basis-72">
          <p className="hint">
            <time dateTime={happenedOn}>
              {intl.formatDate(dayOf(happenedOn), { dateStyle: 'long', timeZone: 'UTC' })}
            </time>
            {' · '}
            <strong className="font-semibold text-ink">{say(milestoneStateNames[state])}</strong>
          </p>
          <p className="wrap-anywhere" id={`m-${id}`}>
            <bdi lang={locale}>{title}</bdi>
          </p>
        </div>
        {mayWrite && (
          <p className="no-print flex gap-x-5 text-note">
            {!removed && (
              <a href={edit} aria-describedby={`m-${id}`} className="py-1">
                {say('milestones.change')}
              </a>
            )}
            <button
              type="submit"
              name={removed ? 'restore' : 'remove'}
              value={id}
              aria-describedby={`m-${id}`}
              className="press-link"
            >
              {say(removed ? 'milestones.restore' : 'milestones.remove')}
            </button>
          </p>
        )}
      </form>
    </li>
  )
}
