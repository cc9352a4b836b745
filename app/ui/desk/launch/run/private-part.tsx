import type { MessageId } from '#i18n/speak.ts'
import { Code } from '../../../code.tsx'
import { useSite } from '../../../site.tsx'
import { zoned } from '../zoned.ts'

export type ShownPrivate = {
  /** The whole link; null while there is none. */
  link: string | null
  launchesAt: string | null
  showsCount: boolean
  standing: number
}

type Props = { slug: string; phase: ShownPrivate; timeZone: string; may: boolean; canTakeBack: boolean }

/** A campaign that collects before its launch: who gets in, what they see, and how it becomes public. */
export function PrivatePart({ slug, phase, timeZone, may, canTakeBack }: Props) {
  const { say, to, intl } = useSite()
  const { link, launchesAt, showsCount, standing } = phase
  const press = (then: string, label: MessageId, className = 'press press-quiet') => (
    <button type="submit" name="_then" value={then} className={className}>
      {say(label)}
    </button>
  )
  const action = to.deskCampaign(slug, '/edit/invitation')
  return (
    <>
      <p className="mt-3">{say('private.body')}</p>
      <p className="mt-3">
        {launchesAt
          ? say('private.launchesAt', { at: zoned(intl, launchesAt, timeZone) })
          : say('private.byHand')}{' '}
        {may && (
          <a href={to.deskCampaign(slug, '/edit/launch-time')}>
            {say(launchesAt ? 'private.move.change' : 'private.move.set')}
          </a>
        )}
      </p>
      <p className="mt-3">
        <strong>{say('private.soFar', { count: standing })}</strong>{' '}
        <a href={to.deskCampaign(slug, '/names/first')}>{say('private.first')}</a>
      </p>
      <section id="link" aria-labelledby="link-title" className="mt-10 border-t border-rule pt-5">
        <h2 id="link-title" className="text-title font-semibold">
          {say('private.link')}
        </h2>
        <p className="mt-2">{say(link ? 'private.link.body' : 'private.link.none')}</p>
        {link && may && (
          <div className="mt-3">
            <Code id="private-link" label={say('private.link')} command>
              {link}
            </Code>
          </div>
        )}
        {may && (
          <form method="post" action={action} className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            {press('renew', link ? 'launch.link.anew' : 'launch.link.make')}
            {link && press('end', 'private.link.end', 'press-link')}
          </form>
        )}
      </section>
      <section id="number" aria-labelledby="number-title" className="mt-10 border-t border-rule pt-5">
        <h2 id="number-title" className="text-title font-semibold">
          {say('private.count.title')}
        </h2>
        <p className="mt-2">{say(showsCount ? 'private.count.shown' : 'private.count.hidden')}</p>
        {may && (
          <form method="post" action={action} className="mt-4">
            {showsCount
              ? press('hide-count', 'private.count.hide')
              : press('show-count', 'private.count.show')}
          </form>
        )}
      </section>
      {may && (
        <section aria-labelledby="launch-title" className="mt-10 border-t border-rule pt-5">
          <h2 id="launch-title" className="text-title font-semibold">
            {say('private.launch')}
          </h2>
          <p className="mt-2">{say('private.launch.body')}</p>
          <p className="mt-4">
            <a href={to.deskCampaign(slug, '/edit/launch')} className="press">
              {say('private.launch.ask')}
            </a>
          </p>
        </section>
      )}
      {may && canTakeBack && <TakeBackPart slug={slug} />}
    </>
  )
}

/** The way back to a draft, while there is one. */
export function TakeBackPart({ slug }: { slug: string }) {
  const { say, to } = useSite()
  return (
    <section aria-labelledby="back-title" className="mt-10 border-t border-rule pt-5">
      <h2 id="back-title" className="text-title font-semibold">
        {say('back.title')}
      </h2>
      <p className="mt-2">{say('back.body')}</p>
      <p className="mt-4">
        <a href={to.deskCampaign(slug, '/edit/take-back')} className="press press-quiet">
          {say('back.ask')}
        </a>
      </p>
    </section>
  )
}
