import { bounded } from './bounded.ts'
import { countIsRows } from './count-is-rows.ts'
import { databaseTime } from './database-time.ts'
import { erasedIsGone } from './erased-is-gone.ts'
import { formKept } from './form-kept.ts'
import { idempotent } from './idempotent.ts'
import type { Invariant } from './invariant.ts'
import { mailBudget } from './mail-budget.ts'
import { monotone } from './monotone.ts'
import { neverLost } from './never-lost.ts'
import { noFalseNo } from './no-false-no.ts'
import { noFalseYes } from './no-false-yes.ts'
import { onceEach } from './once-each.ts'
import { oneLiveCode } from './one-live-code.ts'
import { onlyVerified } from './only-verified.ts'

/** What is asked after every fault, in the order of TRUST (b.1). */
export const invariants: Invariant[] = [
  neverLost,
  countIsRows,
  onceEach,
  onlyVerified,
  mailBudget,
  oneLiveCode,
  monotone,
  erasedIsGone,
  noFalseYes,
  noFalseNo,
  formKept,
  bounded,
  databaseTime,
  idempotent,
]
