import { useSite } from '../../site.tsx'
import { DecideForm, type DecideFaults } from './decide-form.tsx'
import { NamesRoom, type DeskCampaign, type Sizes } from './names-room.tsx'
import { ReviewStands, type ShownReview } from './review-stands.tsx'

const troubles = {
  'too-late': 'review.late',
  'log-is-closed': 'review.closed',
  'own-decision': 'review.ownDecision',
  decided: 'review.decidedAlready',
} as const

/** Why a press on a review did nothing. */
export type ReviewTrouble = keyof typeof troubles

type Props = {
  campaign: DeskCampaign
  review: ShownReview
  sizes: Sizes
  sample: { id: string; name: string | null; occupation: string; country: string; confirmedAt: string }[]
  mostAlone: number
  /** How many names whoever looks has struck or hidden alone within a day. */
  takenAlone: number
  proven: boolean
  trouble: ReviewTrouble | null
  refused?: { faults: DecideFaults; typed: Record<string, string>; cameBack?: true }
}

/** One review: whom it is about, what is to be done or was done, by whom and why, and the way back. */
export function ReviewPage({ campaign, review, sizes, sample, proven, trouble, refused, ...page }: Props) {
  const { say, intl } = useSite()
  const { found, state } = review
  const { mostAlone, takenAlone } = page
  const sliced = found <= mostAlone && found + takenAlone > mostAlone
  return (
    <NamesRoom
      campaign={campaign}
      here="decisions"
      title={say('review.found', { count: found })}
      sizes={sizes}
    >
      {trouble && (
        <p role="alert" className="fault mt-5">
          {say(troubles[trouble])}
        </p>
      )}
      {state !== 'drafted' && <ReviewStands slug={campaign.slug} review={review} mostAlone={mostAlone} />}
      <section className="mt-8" aria-labelledby="sample">
        <h2 id="sample" className="border-b border-ink pb-1 text-title font-semibold">
          {say(sample.length < found ? 'review.sample' : 'review.sampleAll')}
        </h2>
        <ul className="names mt-1">
          {sample.map(({ id, name, occupation, country, confirmedAt }) => (
            <li key={id}>
              {name === null ? (
                <span className="text-quiet">{say('review.nameless')}</span>
              ) : (
                <bdi dir="auto" className="name">
                  {name}
                </bdi>
              )}
              <span className="block text-note text-quiet">
                {[occupation, country && intl.formatDisplayName(country, { type: 'region' })]
                  .filter((part) => !!part)
                  .map((part) => (
                    <span key={part}>
                      <bdi dir="auto">{part}</bdi>
                      {' · '}
                    </span>
                  ))}
                {say('review.signedAt', { at: new Date(confirmedAt) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {state === 'drafted' && (
        <DecideForm
          slug={campaign.slug}
          id={review.id}
          many={found > mostAlone ? mostAlone : undefined}
          before={sliced ? { count: takenAlone, most: mostAlone } : undefined}
          proven={proven}
          refused={refused}
        />
      )}
      <script type="module" src="/desk/review.js" />
    </NamesRoom>
  )
}
