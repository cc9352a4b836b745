import type { EditionFile } from '#works'
import type { MessageId } from '#i18n/speak.ts'
import { Hash } from '../../hash.tsx'
import { useSite } from '../../site.tsx'
import { EditionFiles } from '../../works/edition-files.tsx'

export type ShownEdition = {
  id: string
  number: number | null
  state: 'waiting' | 'building' | 'ready' | 'failed'
  cutOff: string
  hidden: boolean
  progress: { done: number; of: number }
  fault: string | null
  names: number | null
  listHash: string | null
  left: number
  files: EditionFile[]
}

const faultWords: Record<string, MessageId> = {
  'disk-full': 'works.fault.diskFull',
  crashed: 'works.fault.crashed',
  broken: 'works.fault.broken',
}

type Props = { edition: ShownEdition; slug: string; timeZone: string; mayMake: boolean }

/** One edition: what it was made from, its files, and how many have left since. */
export function EditionRow({ edition, slug, timeZone, mayMake }: Props) {
  const { say, to, intl } = useSite()
  const { id, number, state, cutOff, hidden, fault, names, listHash, left, files } = edition
  const action = to.deskCampaign(slug, '/editions')
  const open = left === 0 ? files : files.filter(({ withNames }) => !withNames)
  return (
    <li className="border-b border-rule py-5">
      <h3 className="font-semibold">
        {number === null ? say('works.proof') : say('works.edition', { number })}
        {hidden && ` · ${say('works.hidden')}`}
      </h3>
      <p className="hint">
        {say('works.upTo', {
          moment: intl.formatDate(cutOff, { dateStyle: 'long', timeStyle: 'short', timeZone }),
        })}
        {names !== null && ` · ${say('works.names', { count: names })}`}
      </p>
      {state === 'failed' && (
        <p className="fault mt-2">{say(faultWords[fault ?? ''] ?? 'works.fault.broken')}</p>
      )}
      {listHash && (
        <p className="hint mt-1">
          {say('works.listHash')} <Hash hex={listHash} />
        </p>
      )}
      {left > 0 && <p className="mt-2">{say('works.left', { count: left })}</p>}
      {state === 'ready' && open.length > 0 && (
        <EditionFiles
          files={open}
          hrefOf={(file) => to.deskCampaign(slug, `/editions/${id}/files/${file}`)}
        />
      )}
      {mayMake && (state === 'failed' || number !== null) && (
        <form method="post" action={action} className="mt-3 flex flex-wrap gap-x-6">
          <input type="hidden" name="edition" value={id} />
          {state === 'failed' ? (
            <>
              <Press deed="retry" says="works.retry" />
              <Press deed="cancel" says="works.forget" />
            </>
          ) : (
            <Press deed={hidden ? 'show' : 'hide'} says={hidden ? 'works.show' : 'works.hide'} />
          )}
        </form>
      )}
    </li>
  )
}

function Press({ deed, says }: { deed: string; says: MessageId }) {
  const { say } = useSite()
  return (
    <button type="submit" name="do" value={deed} className="press-link">
      {say(says)}
    </button>
  )
}
