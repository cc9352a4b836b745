import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { MomentFields } from '../works/moment-fields.tsx'
import { zoned } from '../launch/zoned.ts'
import { SendingFigures, type ShownSending } from '../updates/sending-figures.tsx'
import { BookDesk, type DeskCampaign } from './book-desk.tsx'

export type RefusedRound = {
  because: 'no-such-time' | 'twice' | 'too-soon' | 'no-such-proof' | 'enough-this-week'
  nextAt?: string
  typed: Record<string, string>
}

type ShownRound = {
  state: 'open' | 'cancelled' | 'ordered'
  deadline: string
  sending?: ShownSending
}

type Props = {
  campaign: DeskCampaign
  timeZone: string
  round: ShownRound | null
  proof: { id: string; builtAt: string | null; names: number | null; asked: number } | null
  mayAsk: boolean
  refused?: RefusedRound
}

/** The last look at the names before a book is made: asking for it, how far it is, calling it off. */
export function ProofPage(props: Props) {
  const { campaign, round, proof, timeZone, mayAsk } = props
  const { say, to } = useSite()
  const action = to.deskCampaign(campaign.slug, '/book/proof')
  const open = round?.state === 'open'
  return (
    <BookDesk campaign={campaign} part="proof">
      <p className="mt-5 max-w-[38rem]">{say('theBook.proof.teach')}</p>
      {round && <RoundState round={round} timeZone={timeZone} />}
      {open && mayAsk && (
        <form method="post" action={action} className="mt-4">
          <button type="submit" name="do" value="cancel" className="press press-quiet">
            {say('theBook.proof.cancel')}
          </button>
        </form>
      )}
      {!open && !proof && (
        <p className="mt-6">
          {say('theBook.proof.needed')}{' '}
          <a href={to.deskCampaign(campaign.slug, '/editions')} className="font-semibold">
            {say('desk.room.editions')}
          </a>
        </p>
      )}
      {!open && proof && mayAsk && <AskForm {...props} proof={proof} action={action} />}
    </BookDesk>
  )
}

function RoundState({ round, timeZone }: { round: ShownRound; timeZone: string }) {
  const { say, intl } = useSite()
  const { state, deadline, sending } = round
  const until = zoned(intl, deadline, timeZone)
  const told = {
    open: say('theBook.proof.open', { until }),
    ordered: say('theBook.proof.ordered'),
    cancelled: say('theBook.proof.cancelled'),
  }
  return (
    <section className="mt-6 max-w-[38rem]">
      <p role="status" className="border-s-4 border-accent ps-4">
        {told[state]}
      </p>
      {sending && <SendingFigures sending={sending} />}
    </section>
  )
}

const sentences: Record<RefusedRound['because'], MessageId> = {
  'no-such-time': 'theBook.proof.noSuchTime',
  twice: 'theBook.proof.twice',
  'too-soon': 'theBook.proof.tooSoon',
  'no-such-proof': 'theBook.proof.noLonger',
  'enough-this-week': 'theBook.proof.enough',
}

type AskProps = Props & { proof: NonNullable<Props['proof']>; action: string }

function AskForm({ proof, timeZone, refused, action }: AskProps) {
  const { say, intl } = useSite()
  const { id, builtAt, names, asked } = proof
  const { because, nextAt, typed = {} } = refused ?? {}
  const ofTime = because && because !== 'no-such-proof' && because !== 'enough-this-week'
  return (
    <form method="post" action={action} noValidate className="mt-8 max-w-[38rem] border-t border-ink pt-5">
      <p>
        {say('theBook.proof.asked', {
          at: new Date(builtAt ?? 0),
          names: say('theBook.names', { count: names ?? 0 }),
          asked,
        })}
      </p>
      <input type="hidden" name="proof" value={id} />
      <fieldset className="mt-5" aria-describedby={because ? 'deadline-fault' : 'deadline-hint'}>
        <legend className="label">{say('theBook.proof.deadline')}</legend>
        <p className="hint" id="deadline-hint">
          {say('theBook.proof.zone', { zone: timeZone.replaceAll('_', ' ') })}
        </p>
        <MomentFields typed={typed} invalid={ofTime} describedBy={because ? 'deadline-fault' : undefined} />
      </fieldset>
      {because && (
        <p role="alert" id="deadline-fault" className="fault">
          {say(
            sentences[because],
            nextAt
              ? { at: intl.formatDate(nextAt, { dateStyle: 'long', timeStyle: 'short', timeZone }) }
              : {},
          )}
        </p>
      )}
      <button type="submit" name="do" value="begin" className="press mt-6">
        {say('theBook.proof.begin')}
      </button>
    </form>
  )
}
