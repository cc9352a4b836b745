/**
 * Reviews: what organisers do to names that others signed. Conditions draft a review of exactly the signatures that meet
 * them; a decision shows, hides or strikes these; many want a second person and run as a job; a day long it can be undone.
 * Beside it the queues that lead there (held, reported, bursts), the watch list, the first signatories, and spellings.
 */
export { readConditions, type ConditionFaults, type Conditions } from './conditions/read-conditions.ts'
export { look } from './conditions/look.ts'
export { readDecision, type DecisionFaults } from './conditions/read-decision.ts'

export { decide } from './decisions/decide.ts'
export { takenAlone } from './decisions/taken-alone.ts'
export { refuse, second } from './decisions/second.ts'
export { undo } from './decisions/undo.ts'
export { findReview, sampleNames, type Review, type SampledName } from './decisions/find-review.ts'
export { listReviews } from './decisions/list-reviews.ts'
export { forgetReviews } from './decisions/forget-reviews.ts'

export { runReview } from './run/run-review.ts'

export { listNames, type NameInReview, type Queue } from './list-names.ts'
export { sizeQueues, type QueueSizes } from './size-queues.ts'
export { findBursts, type Burst } from './find-bursts.ts'
export { keepName } from './keep-name.ts'
export { MOST_PINNED, pinName, type PinDeed } from './pin-name.ts'
export { markCoWriters, type MarkOutcome } from './mark-co-writers.ts'
export { listSpellings, mergeOccupations, partOccupations, type Spellings } from './merge-occupations.ts'

export { readReport, reportName, type ReportFaults } from './reports/report-name.ts'
export { listReports, type ReportedName } from './reports/list-reports.ts'

export { listWatched, watchNames, type Watched } from './watching/watch-name.ts'
export { keepWatching, unwatchName } from './watching/unwatch-name.ts'

export { holdBursts } from './bursts/hold-bursts.ts'
export { letThrough } from './bursts/let-through.ts'
export { listBursts, type HeldBurst } from './bursts/list-bursts.ts'
export { forgetBursts } from './bursts/forget-bursts.ts'
