import type { MessageId } from '#i18n/speak.ts'
import { Desk } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'
import { ChangePart, type ShownChanging } from './change-part.tsx'
import { Lately, type LatelyEntry } from './lately.tsx'
import { PrivatePart, TakeBackPart, type ShownPrivate } from './private-part.tsx'
import { Reversible } from './reversible.tsx'
import { RunTimes, type ShownRun } from './run-times.tsx'

type Props = {
  shown: { slug: string; title: string }
  address: string
  run: ShownRun
  /** Absent where it cannot be changed, or not by this role. */
  changing: ShownChanging | null
  mayPause: boolean
  mayEdit: boolean
  mayClose: boolean
  mayPublish: boolean
  /** Set while the campaign collects before its launch. */
  privately?: ShownPrivate
  done: string | null
  entries: LatelyEntry[]
}

const doneWords: Record<string, MessageId> = {
  published: 'launch.done.published',
  'published-before': 'launch.done.publishedBefore',
  pause: 'launch.done.paused',
  resume: 'launch.done.resumed',
  close: 'launch.done.closed',
  archive: 'launch.done.archived',
  'bring-back': 'launch.done.broughtBack',
  changed: 'change.done',
  offered: 'change.offered',
  discarded: 'change.discarded',
  began: 'private.done.began',
  launched: 'private.done.launched',
  'launched-before': 'private.done.launchedBefore',
  'launch-moved': 'private.move.moved',
  'launch-as-before': 'private.move.asBefore',
  'private-link': 'private.done.link',
  'private-ended': 'private.done.ended',
}

/** How a published campaign runs, and what its makers may do about that. */
export function RunPage(props: Props) {
  const { shown, address, run, changing, mayPause, mayEdit, mayClose, mayPublish, privately, done, entries } =
    props
  const { say, to } = useSite()
  const told = done && doneWords[done]
  return (
    <Desk campaign={shown} here="edit" title={say(privately ? 'private.title' : 'launch.run.title')}>
      {told && (
        <p role="status" className="mt-5 border-s-4 border-accent ps-4">
          {say(told)}
        </p>
      )}
      <div className="mt-6 max-w-[38rem]">
        {!privately && (
          <p>
            <RunTimes run={run} />
          </p>
        )}
        <p className="mt-3">
          {privately ? (
            <bdi dir="ltr" className="break-all">
              {address}
            </bdi>
          ) : (
            <a href={to.campaign(shown.slug)} className="break-all">
              {address}
            </a>
          )}
        </p>
        <p className="hint mt-3">{say('launch.run.wordsStand')}</p>
        {mayEdit && (
          <p className="mt-3">
            <a href={to.deskCampaign(shown.slug, '/edit/questions')} className="font-semibold">
              {say('ask.run.open')}
            </a>
          </p>
        )}
        {privately && (
          <PrivatePart
            slug={shown.slug}
            phase={privately}
            timeZone={run.timeZone}
            may={mayPublish}
            canTakeBack={privately.standing === 0}
          />
        )}
        {run.phase === 'open' && (
          <p className="mt-3">
            <a href={to.deskCampaign(shown.slug, '/names/first')}>{say('private.first')}</a>
          </p>
        )}
        {mayPublish && run.phase === 'scheduled' && <TakeBackPart slug={shown.slug} />}
        {changing && <ChangePart slug={shown.slug} changing={changing} />}
        {mayPause && <Reversible run={run} slug={shown.slug} />}
        {mayClose && run.phase === 'open' && (
          <section className="no-print mt-10 border-t border-rule pt-5">
            <h2 className="text-title font-semibold">{say('launch.close.title')}</h2>
            <p className="mt-2">{say('launch.close.body')}</p>
            <p className="mt-4">
              <a href={to.deskCampaign(shown.slug, '/edit/close')} className="press press-quiet">
                {say('launch.close.ask')}
              </a>
            </p>
          </section>
        )}
        <Lately entries={entries} />
      </div>
    </Desk>
  )
}
