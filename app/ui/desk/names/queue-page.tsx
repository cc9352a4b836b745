import { Search } from '../../list/search.tsx'
import { Rich, useSite } from '../../site.tsx'
import { BurstList, type ShownBurst } from './burst-list.tsx'
import { CrowdList, type ShownCrowd } from './crowd-list.tsx'
import { DecisionList, type ShownDecision } from './decision-list.tsx'
import { DidNotice, type Did } from './did-notice.tsx'
import { NameRow, type RowName } from './name-row.tsx'
import { NamesRoom, type DeskCampaign, type Sizes } from './names-room.tsx'
import { Reports, type ShownReport } from './reports.tsx'
import { queueBodies, queueEmpty, queueNames, type QueueName } from './words.ts'

type Query = { q?: string; after?: string }
type Props = {
  campaign: DeskCampaign
  queue: QueueName
  query: Query
  sizes: Sizes
  names: (RowName & { reports?: ShownReport[] })[]
  next: string | null
  crowds: ShownCrowd[]
  bursts: ShownBurst[]
  decisions: ShownDecision[]
  did: Did | null
  /** Why what was pressed could not be done. */
  trouble: string | null
}

/** One queue of names, or of what leads to names: to look through from top to bottom, with the keyboard alone. */
export function QueuePage(props: Props) {
  const { say } = useSite()
  const { campaign, queue, query, sizes, names, crowds, bursts, decisions, did, trouble } = props
  const rest = `?queue=${queue}`
  return (
    <NamesRoom campaign={campaign} here={queue} title={say(queueNames[queue])} sizes={sizes}>
      {crowds.length === 0 && <p className="mt-3 max-w-[38rem] text-quiet">{say(queueBodies[queue])}</p>}
      {trouble && (
        <p role="alert" className="fault mt-5">
          {trouble}
        </p>
      )}
      {did && <DidNotice did={did} slug={campaign.slug} back={queue} />}
      {(queue === 'all' || queue === 'held') && <SearchNames {...props} />}
      {names.length > 0 && <NameForm {...props} rest={rest} />}
      {crowds.length > 0 && <CrowdList slug={campaign.slug} crowds={crowds} />}
      {bursts.length > 0 && <BurstList slug={campaign.slug} bursts={bursts} title={crowds.length > 0} />}
      {decisions.length > 0 && <DecisionList slug={campaign.slug} decisions={decisions} />}
      {names.length + crowds.length + bursts.length + decisions.length === 0 && (
        <p className="mt-8 max-w-[38rem]">{query.q ? say('list.nothing') : say(queueEmpty[queue])}</p>
      )}
      <Pages {...props} rest={rest} />
      {names.length > 0 && (
        <section
          className="mt-10 border-t border-rule pt-5"
          aria-labelledby="keys"
          tabIndex={-1}
          data-help=""
        >
          <h2 id="keys" className="text-note font-semibold">
            {say('review.keys.title')}
          </h2>
          <p className="hint mt-1">
            <Rich id="review.keys.body" kbd={(text) => <kbd className="code-word">{text}</kbd>} />
          </p>
        </section>
      )}
      <script type="module" src="/desk/review.js" />
    </NamesRoom>
  )
}

function NameForm({ campaign, names, rest, queue }: Props & { rest: string }) {
  const { say, to } = useSite()
  return (
    <form method="post" action={to.deskCampaign(campaign.slug, `/names${rest}`)} className="mt-6">
      <ul className="border-t border-ink" data-rows="">
        {names.map((named) => (
          <NameRow key={named.id} named={named}>
            {named.reports && <Reports id={named.id} reports={named.reports} />}
          </NameRow>
        ))}
      </ul>
      <fieldset className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-3">
        <legend className="label">{say('review.chosen')}</legend>
        {(queue === 'held' || queue === 'hidden') && (
          <button type="submit" name="deed" value="show" className="press press-quiet">
            {say('review.show')}
          </button>
        )}
        {queue !== 'hidden' && (
          <button type="submit" name="deed" value="hide" className="press press-quiet">
            {say('review.hide')}
          </button>
        )}
        <button type="submit" name="deed" value="strike" className="press press-quiet" data-key="d">
          {say('review.strike')}
        </button>
        {queue === 'all' && names.some(({ coWriter }) => coWriter !== undefined) && (
          <button type="submit" name="deed" value="cowrite" className="press press-quiet">
            {say('album.markCoWriter')}
          </button>
        )}
      </fieldset>
    </form>
  )
}

function SearchNames({ campaign, queue, query }: Props) {
  const { to } = useSite()
  return (
    <Search
      action={to.deskCampaign(campaign.slug, '/names')}
      sought={query.q}
      className="mt-5 flex flex-wrap items-end gap-4"
    >
      <input type="hidden" name="queue" value={queue} />
    </Search>
  )
}

function Pages({ campaign, query, next, rest }: Props & { rest: string }) {
  const { say, to } = useSite()
  if (!next && !query.after) return null
  const sought = query.q ? `&q=${encodeURIComponent(query.q)}` : ''
  const page = (after = '') => to.deskCampaign(campaign.slug, `/names${rest}${sought}${after}`)
  return (
    <nav aria-label={say('list.pages')} className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
      {query.after && <a href={page()}>{say('list.first')}</a>}
      {next && (
        <a href={page(`&after=${next}`)} rel="next" className="font-semibold">
          {say('list.next')}
        </a>
      )}
    </nav>
  )
}
