/**
 * Reviews: what organisers do to names that others signed. Conditions draft a review of exactly the signatures that meet
 * them; a decision shows, hides or strikes these; many want a second person and run as a job; a day long it can be undone.
 * Beside it the queues that lead there (held, reported, bursts), the watch list, the first signatories, and spellings.
 */
export { readConditions, type ConditionFaults, type Conditions } from './read-conditions.ts'
export { look } from './look.ts'
export { readDecision, type DecisionFaults } from './read-decision.ts'
export { decide } from './decide.ts'
export { refuse, second } from './second.ts'
export { runReview } from './run-review.ts'
export { undo } from './undo.ts'
export { findReview, sampleNames, type Review, type SampledName } from './find-review.ts'
export { listReviews } from './list-reviews.ts'
export { listNames, type NameInReview, type Queue } from './list-names.ts'
export { sizeQueues, type QueueSizes } from './size-queues.ts'
export { findBursts, type Burst } from './find-bursts.ts'
export { readReport, reportName, type ReportFaults } from './report-name.ts'
export { listReports, type ReportedName } from './list-reports.ts'
export { keepName } from './keep-name.ts'
export { listWatched, watchNames, type Watched } from './watch-name.ts'
export { keepWatching, unwatchName } from './unwatch-name.ts'
export { pinName, type PinDeed } from './pin-name.ts'
export { listSpellings, mergeOccupations, partOccupations, type Spellings } from './merge-occupations.ts'
export { holdBursts } from './bursts/hold-bursts.ts'
export { letThrough } from './bursts/let-through.ts'
export { listBursts, type HeldBurst } from './bursts/list-bursts.ts'
export { forgetBursts } from './bursts/forget-bursts.ts'
export { forgetReviews } from './forget-reviews.ts'
