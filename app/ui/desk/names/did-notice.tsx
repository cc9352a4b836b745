import { useSite } from '../../site.tsx'

export type Did = {
  id: string
  state: 'drafted' | 'waiting' | 'searching' | 'running' | 'done' | 'undoing' | 'undone' | 'refused'
  reached: number
  undoable: boolean
}

/** What has just been done, and the one press that takes it back. */
export function DidNotice({ did, slug, back }: { did: Did; slug: string; back: string }) {
  const { say, to } = useSite()
  return (
    <div
      role="status"
      className="mt-5 flex flex-wrap items-baseline gap-x-5 border-s-4 border-accent ps-4 py-1"
    >
      <p>
        {did.state === 'undone' ? say('review.did.undone') : say('review.did.done', { count: did.reached })}
      </p>
      {did.undoable && (
        <form method="post" action={to.deskCampaign(slug, `/names/reviews/${did.id}`)}>
          <input type="hidden" name="back" value={back} />
          <button type="submit" name="do" value="undo" className="press-link" data-key="u">
            {say('review.undo')}
          </button>
        </form>
      )}
    </div>
  )
}
