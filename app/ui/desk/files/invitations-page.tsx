import { faultMessage } from '../../fields/faults.ts'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { listStates } from './list-states.ts'

type List = { id: string; state: keyof typeof listStates; good: number; asked: number; createdAt: string }
type Props = {
  campaign: { slug: string; title: string }
  lists: List[]
  most: number
  refused?: { fault: string; text: string }
}

/** Bringing names from paper or from elsewhere: paste or choose a list, see what is wrong with it, then decide. */
export function InvitationsPage({ campaign, lists, most, refused }: Props) {
  const { say, to, intl } = useSite()
  const here = to.deskCampaign(campaign.slug, '/files/invitations')
  return (
    <Desk campaign={campaign} here="files" title={say('files.invite')}>
      <div className="mt-3 max-w-[42rem] space-y-3">
        <p>{say('files.invite.about')}</p>
        <p>{say('files.invite.how')}</p>
      </div>
      <form
        method="post"
        action={here}
        noValidate
        className="no-print mt-6 max-w-[46rem] border-t-4 border-accent pt-5"
      >
        <label className="label" htmlFor="list">
          {say('files.invite.list')}
        </label>
        <textarea
          id="list"
          name="list"
          rows={10}
          className="field code"
          defaultValue={refused?.text}
          aria-describedby={refused ? 'list-hint list-fault' : 'list-hint'}
          aria-invalid={refused ? true : undefined}
          spellCheck={false}
          autoComplete="off"
          dir="ltr"
        />
        <p id="list-hint" className="hint mt-1">
          {say('files.invite.hint', { most })}
        </p>
        {refused && (
          <p id="list-fault" className="fault" role="alert">
            {say(faultMessage('list', refused.fault))}
          </p>
        )}
        <p className="mt-3" hidden data-list-file="">
          <label className="label" htmlFor="list-file">
            {say('files.invite.file')}
          </label>
          <input id="list-file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" className="field" />
        </p>
        <button type="submit" className="press mt-5">
          {say('files.invite.check')}
        </button>
      </form>
      {lists.length > 0 && (
        <section aria-labelledby="lists-title" className="mt-12 max-w-[46rem]">
          <h2 id="lists-title" className="border-b border-ink pb-1 text-title font-semibold">
            {say('files.invite.lists')}
          </h2>
          <ul>
            {lists.map(({ id, state, good, asked, createdAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-3"
              >
                <a
                  href={to.deskCampaign(campaign.slug, `/files/invitations/${id}`)}
                  className="font-semibold"
                >
                  {intl.formatDate(createdAt, { dateStyle: 'long', timeStyle: 'short' })}
                </a>
                <span className="hint">
                  {say(listStates[state])} · {say('files.invite.asked', { asked, good })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <script type="module" src="/desk/list-file.js" />
    </Desk>
  )
}
