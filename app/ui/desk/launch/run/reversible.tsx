import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../../site.tsx'
import type { ShownRun } from './run-times.tsx'

/** What can be done and undone with one press. */
export function Reversible({ run, slug }: { run: ShownRun; slug: string }) {
  const { say, to } = useSite()
  const part = (title: MessageId, body: MessageId, then: string, label: MessageId) => (
    <section className="no-print mt-10 border-t border-rule pt-5">
      <h2 className="text-title font-semibold">{say(title)}</h2>
      <p className="mt-2">{say(body)}</p>
      <form method="post" action={to.deskCampaign(slug, '/edit')} className="mt-4">
        <button type="submit" name="_then" value={then} className="press press-quiet">
          {say(label)}
        </button>
      </form>
    </section>
  )
  const resting = run.displayPausedAt !== null
  return (
    <>
      {resting && part('launch.pause.resting', 'launch.pause.restingBody', 'resume', 'launch.pause.resume')}
      {!resting &&
        run.phase === 'open' &&
        part('launch.pause.title', 'launch.pause.body', 'pause', 'launch.pause.pause')}
      {run.settled &&
        part('launch.archive.title', 'launch.archive.body', 'archive', 'launch.archive.archive')}
      {run.phase === 'archived' &&
        part('launch.archive.away', 'launch.archive.awayBody', 'bring-back', 'launch.archive.bringBack')}
    </>
  )
}
