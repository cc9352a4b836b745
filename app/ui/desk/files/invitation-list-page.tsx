import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { listStates } from './list-states.ts'

type Fault = keyof typeof faultWords
type Props = {
  campaign: { slug: string; title: string }
  list: {
    id: string
    state: keyof typeof listStates
    lines: number
    good: number
    asked: number
    faults: { line: number; fault: Fault }[]
  }
  hours: number
  /** Set where it was not sent, because the campaign is still private. */
  notPublic?: true
}

const faultWords = {
  'no-address': 'files.line.none',
  unreadable: 'files.line.unreadable',
  twice: 'files.line.twice',
  'invited-before': 'files.line.before',
} as const satisfies Record<string, MessageId>

/** One list of people from elsewhere: how many can be asked, what is wrong with which line, and how far its emails are. */
export function InvitationListPage({ campaign, list, hours, notPublic }: Props) {
  const { say, to, intl } = useSite()
  const { id, state, lines, good, asked, faults } = list
  const bad = lines - good
  const here = to.deskCampaign(campaign.slug, `/files/invitations/${id}`)
  return (
    <Desk campaign={campaign} here="files" title={say(listStates[state])}>
      {notPublic && (
        <p role="alert" className="mt-5 max-w-[42rem] border-s-4 border-wrong ps-4">
          {say('private.noInvitations')}
        </p>
      )}
      <div className="mt-3 max-w-[42rem] space-y-3">
        <p>{say('files.list.counted', { lines, good })}</p>
        {state === 'checked' && good > 0 && <p>{say('files.list.before', { hours })}</p>}
        {state !== 'checked' && (
          <p role="status">
            {say('files.invite.asked', { asked, good })} {state === 'sending' && say('files.list.slowly')}
          </p>
        )}
      </div>
      {state !== 'done' && good > 0 && (
        <form method="post" action={here} className="mt-6">
          {state === 'sending' ? (
            <button type="submit" name="deed" value="stop" className="press press-quiet">
              {say('files.list.stop')}
            </button>
          ) : (
            <button type="submit" name="deed" value="send" className="press">
              {say('files.list.send', { good: good - asked })}
            </button>
          )}
        </form>
      )}
      {bad > 0 && (
        <section aria-labelledby="faults-title" className="mt-10 max-w-[46rem]">
          <h2 id="faults-title" className="border-b border-ink pb-1 text-title font-semibold">
            {say('files.list.faults', { bad })}
          </h2>
          <ul className="text-note">
            {faults.map(({ line, fault }) => (
              <li key={line} className="flex gap-x-5 border-b border-rule py-1.5">
                <span className="min-w-[5rem] tabular-nums">
                  {say('files.list.line', { line: intl.formatNumber(line) })}
                </span>
                <span>{say(faultWords[fault])}</span>
              </li>
            ))}
          </ul>
          {bad > faults.length && (
            <p className="hint mt-3">{say('files.list.more', { more: bad - faults.length })}</p>
          )}
        </section>
      )}
      <p className="mt-8">
        <a href={to.deskCampaign(campaign.slug, '/files/invitations')}>{say('files.list.other')}</a>
      </p>
    </Desk>
  )
}
