import { useSite } from '../../../site.tsx'
import type { ChangesProps } from './changes-props.ts'

type Props = ChangesProps & { ready: boolean }

/** What publishing means for those who have signed, asked once; and the ways on and back. */
export function ChangeForm({ ready, ...props }: Props) {
  const { say, to } = useSite()
  const { shown, revision, rewords, refusal } = props
  const action = to.deskCampaign(shown.slug, '/edit/changes')
  return (
    <>
      {ready && (
        <form method="post" action={action} className="mt-8">
          <input type="hidden" name="_revision" value={revision} />
          {refusal && (
            <p role="alert" tabIndex={-1} data-focus="" className="mb-5 border-s-4 border-wrong ps-4">
              {say(refusal === 'ask' ? 'change.notSure' : 'launch.publish.changed')}
            </p>
          )}
          {rewords && <Rewording {...props} />}
          <button type="submit" name="_then" value="publish" className="press mt-5">
            {say('change.publish')}
          </button>
        </form>
      )}
      <form method="post" action={action} className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <button type="submit" name="_then" value="discard" className="press-link">
          {say('change.discard')}
        </button>
        <a href={to.deskCampaign(shown.slug, '/preview')} target="_blank" rel="noopener">
          {say('launch.preview.whole')}
        </a>
      </form>
    </>
  )
}

function Rewording(props: ChangesProps) {
  const { say, intl } = useSite()
  const { signed, standing, next, onlyLanguages, recipients, offerFrom, refusal } = props
  return (
    <>
      <p>
        {say('change.newVersion', { number: next })} {onlyLanguages && say('change.onlyLanguages')}
      </p>
      <p className="mt-2">{signed ? say('change.signed', { count: standing }) : say('change.quiet')}</p>
      {signed && (
        <label className="mt-4 flex gap-3">
          <input
            type="checkbox"
            className="tick"
            name="_sure"
            aria-invalid={refusal === 'ask' ? true : undefined}
          />
          <span>{say('change.sure')}</span>
        </label>
      )}
      {recipients > 0 && offerFrom === null && (
        <label className="mt-3 flex gap-3">
          <input type="checkbox" className="tick" name="_offer" defaultChecked={!onlyLanguages} />
          <span>{say('change.offer', { count: recipients })}</span>
        </label>
      )}
      {recipients > 0 && offerFrom !== null && (
        <p className="hint mt-3">
          {say('change.offer.later', {
            at: intl.formatDate(offerFrom, { dateStyle: 'long', timeStyle: 'short' }),
          })}
        </p>
      )}
    </>
  )
}
