import { sql } from 'kysely'
import { limits } from '#limits'
import type { Instant } from '#db/connection.ts'

/** `open` may be accepted; `late` has waited too long; `closed` was accepted or taken back. */
export type InvitationState = 'open' | 'late' | 'closed'

/** When an invitation stops working (TRUST I-06: 48 hours; the number is in `limits`). */
export const invitationUntil = sql<Date>`invitation.created_at + make_interval(secs => ${limits.desk.invitationSeconds})`

/** The one meaning of an invitation's state at a moment. */
export const invitationState = (at: Instant) => sql<InvitationState>`case
  when invitation.accepted_at is not null or invitation.withdrawn_at is not null then 'closed'
  when ${invitationUntil} <= ${at} then 'late'
  else 'open' end`
