import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { EditionRow, type ShownEdition } from './edition-row.tsx'
import { OrderForm, type RefusedOrder } from './order-form.tsx'
import { UncoveredNames } from './uncovered-names.tsx'
import { UnderWay } from './under-way.tsx'

type Props = {
  campaign: { slug: string; title: string }
  work: { kind: string; begun: boolean; timeZone: string }
  editions: ShownEdition[]
  /** Names of the newest build that could not be printed as they are written. */
  uncovered: string[]
  mayMake: boolean
  /** Whether an edition was to be stopped that was no longer being built. */
  tooLate: boolean
  refused?: RefusedOrder
}

/** The editions of a campaign's work: ordering one, watching it being built, and what has been built. */
export function EditionsPage({ campaign, work, editions, uncovered, mayMake, tooLate, refused }: Props) {
  const { say, to } = useSite()
  const { slug } = campaign
  const action = to.deskCampaign(slug, '/editions')
  const settings = to.deskCampaign(slug, `/${work.kind}`)
  const underWay = editions.find(({ state }) => state === 'waiting' || state === 'building')
  const rest = editions.filter((edition) => edition !== underWay)
  return (
    <Desk campaign={campaign} here="editions" title={say('desk.room.editions')}>
      {tooLate && (
        <p role="status" className="mt-5 max-w-[38rem] border-s-4 border-accent ps-4">
          {say('works.stoppedTooLate')}
        </p>
      )}
      <p className="mt-5 max-w-[38rem]">{say('works.teach')}</p>
      <p className="mt-2">
        <a href={settings} className="font-semibold">
          {say('works.toSettings')}
        </a>
      </p>
      {underWay && (
        <UnderWay
          edition={underWay}
          action={action}
          follow={to.deskCampaign(slug, `/editions/${underWay.id}/progress`)}
          mayMake={mayMake}
        />
      )}
      {!underWay && mayMake && work.begun && (
        <OrderForm action={action} timeZone={work.timeZone} settings={settings} refused={refused} />
      )}
      <UncoveredNames names={uncovered} />
      <h2 className="mt-10 text-lead">{say('works.all')}</h2>
      {rest.length === 0 ? (
        <p className="mt-3 text-quiet">{say('works.none')}</p>
      ) : (
        <ul className="mt-3 border-t border-ink">
          {rest.map((edition) => (
            <EditionRow
              key={edition.id}
              edition={edition}
              slug={slug}
              timeZone={work.timeZone}
              mayMake={mayMake}
            />
          ))}
        </ul>
      )}
    </Desk>
  )
}
