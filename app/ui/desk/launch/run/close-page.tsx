import { Desk } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'

/** Asks once, because it cannot be undone. */
export function ClosePage({ shown }: { shown: { slug: string; title: string } }) {
  const { say, to } = useSite()
  return (
    <Desk campaign={shown} here="edit" title={say('launch.close.title')}>
      <p className="mt-5 max-w-[38rem]">{say('launch.close.body')}</p>
      <p className="mt-3 max-w-[38rem] font-semibold">{say('launch.close.final')}</p>
      <form
        method="post"
        action={to.deskCampaign(shown.slug, '/edit/close')}
        className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3"
      >
        <button type="submit" className="press">
          {say('launch.close.now')}
        </button>
        <a href={to.deskCampaign(shown.slug, '/edit')}>{say('launch.close.not')}</a>
      </form>
    </Desk>
  )
}
