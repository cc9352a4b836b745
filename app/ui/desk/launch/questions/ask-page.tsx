import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../../site.tsx'
import { Desk } from '../../desk.tsx'

type Props = {
  shown: { slug: string; title: string }
  /** What comes behind `/edit/`: where the answer goes. */
  here: string
  /** Where one is who rather leaves it; how the campaign runs, unless said. */
  keepAt?: string
  /** The revision of the draft that is looked at. */
  revision?: number
  words: { title: MessageId; body: MessageId; final?: MessageId }
  buttons: { now: MessageId; not: MessageId }
  /** What is better done before, and where in the campaign's rooms. */
  before?: { at: string; words: MessageId }
  /** Why it cannot be done: there is then no button. */
  refused?: MessageId
  /** What has happened meanwhile: the button stays. */
  warned?: MessageId
}

/** Asks once, plainly, with nothing to type, and says why where it cannot be done any more. */
export function AskPage(props: Props) {
  const { shown, here, keepAt = '/edit', revision, words, buttons, before, refused, warned } = props
  const { say, to } = useSite()
  const { slug, title } = shown
  const told = refused ?? warned
  return (
    <Desk campaign={{ slug, title: title || say('launch.untitled') }} here="edit" title={say(words.title)}>
      {told && (
        <p
          role="alert"
          tabIndex={-1}
          data-focus=""
          className="mt-5 max-w-[38rem] border-s-4 border-wrong ps-4"
        >
          {say(told)}
        </p>
      )}
      {!refused && (
        <>
          <p className="mt-5 max-w-[38rem]">{say(words.body)}</p>
          {words.final && <p className="mt-3 max-w-[38rem] font-semibold">{say(words.final)}</p>}
          {before && (
            <p className="mt-3">
              <a href={to.deskCampaign(slug, before.at)}>{say(before.words)}</a>
            </p>
          )}
        </>
      )}
      <form
        method="post"
        action={to.deskCampaign(slug, `/edit/${here}`)}
        className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3"
      >
        {revision !== undefined && <input type="hidden" name="_revision" value={revision} />}
        {!refused && (
          <button type="submit" className="press">
            {say(buttons.now)}
          </button>
        )}
        <a href={to.deskCampaign(slug, keepAt)}>{say(buttons.not)}</a>
      </form>
    </Desk>
  )
}
