/**
 * Drafts: campaigns in the making. What their makers type is kept field by field as it is typed, whole or not, in every revision that
 * somebody may still be writing on; it becomes a campaign when nothing in it is missing or wrong and somebody publishes it.
 * A published campaign is changed in the same way: by a draft that begins as it stands.
 */
export {
  steps,
  stepOf,
  kindOf,
  localesOf,
  questionsOf,
  wordFields,
  MOST_ASKED,
  type Fields,
  type Step,
} from './fields.ts'
export { beginDraft } from './begin-draft.ts'
export { findDraft, findPreviewed, type Draft } from './find-draft.ts'
export { saveDraft, type SaveOutcome } from './save-draft.ts'
export { readDraft, INK } from './read-draft.ts'
export type { Fault, FaultCode } from './faults.ts'
export { readTimes } from './read-times.ts'
export { readLocalTime, timeZones, writeLocalTime } from './local-time.ts'
export { makePreviewLink, revokePreviewLink } from './preview-link.ts'
export {
  publishDraft,
  publishDraftWithin,
  type Publication,
  type PublishDraftOutcome,
} from './publish-draft.ts'
export { readAsTyped } from './read-as-typed.ts'
export { takeUpAgain } from './take-up-again.ts'
export { discardDraft } from './discard-draft.ts'
export { beginChange, discardChange, isChangeable } from './begin-change.ts'
export { findChange, type FoundChange } from './find-change.ts'
export { publishChange, type PublishChangeOutcome } from './publish-change.ts'
export { parts, type Changes, type FieldChange, type Part } from './what-changes.ts'
