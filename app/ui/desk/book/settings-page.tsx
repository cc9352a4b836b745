import type { BookFault, BookFields, BuiltBook } from '#works'
import { useSite } from '../../site.tsx'
import { UncoveredNames } from '../works/uncovered-names.tsx'
import { SaveStatus } from '../launch/steps/save-status.tsx'
import { BookDesk, type DeskCampaign } from './book-desk.tsx'
import { DayPart, OrderPart, WordsPart } from './parts.tsx'
import { PagePart, type Choices } from './page-part.tsx'

type Props = {
  campaign: DeskCampaign
  fields: BookFields
  revision: number
  savedAt: string | null
  faults: BookFault[]
  built: BuiltBook | null
  choices: Choices
  refused: boolean
}

/** All that a team chooses about its book: one plain form, saved by its button, and by a script while somebody types. */
export function SettingsPage(props: Props) {
  const { campaign, fields, revision, savedAt, faults, built, choices, refused } = props
  const { say, to } = useSite()
  const action = to.deskCampaign(campaign.slug, '/book')
  return (
    <BookDesk campaign={campaign} part="settings">
      <WillBe built={built} />
      {refused && faults.length > 0 && (
        <p role="alert" tabIndex={-1} data-focus="" className="mt-5 border-s-4 border-wrong ps-4">
          <a href={`#${faults[0]!.field}`}>{say('launch.refused', { count: faults.length })}</a>
        </p>
      )}
      <form
        method="post"
        action={action}
        noValidate
        data-autosave={to.deskCampaign(campaign.slug, '/book/save')}
        data-kept={`${campaign.slug} book`}
        className="mt-8 max-w-[40rem]"
      >
        <input type="hidden" name="_revision" value={revision} />
        <WordsPart fields={fields} faults={faults} />
        <PagePart fields={fields} faults={faults} choices={choices} />
        <OrderPart fields={fields} faults={faults} />
        <DayPart fields={fields} faults={faults} />
        <div className="no-print sticky bottom-0 mt-8 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-rule bg-paper py-3">
          <button type="submit" className="press">
            {say('launch.save')}
          </button>
          <SaveStatus savedAt={savedAt} here={`/organise/c/${campaign.slug}/book`} />
        </div>
      </form>
      <script type="module" src="/desk/autosave.js" />
    </BookDesk>
  )
}

function WillBe({ built }: { built: BuiltBook | null }) {
  const { say } = useSite()
  if (!built) return <p className="mt-5 max-w-[40rem] text-quiet">{say('theBook.desk.willBe')}</p>
  const { pages, spine, names, uncovered } = built
  return (
    <div className="mt-5 max-w-[40rem]">
      <p>
        {say('theBook.desk.was', {
          pages: say('theBook.pages', { count: pages }),
          spine,
          names: say('theBook.names', { count: names }),
        })}
      </p>
      <UncoveredNames names={uncovered} />
    </div>
  )
}
