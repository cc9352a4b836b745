import type { MessageId } from '#i18n/speak.ts'

/** What the ways into the names room are called, in the order in which they are shown. */
export const queueNames = {
  held: 'review.queue.held',
  reported: 'review.queue.reported',
  bursts: 'review.queue.bursts',
  all: 'review.queue.all',
  hidden: 'review.queue.hidden',
  decisions: 'review.queue.decisions',
} as const satisfies Record<string, MessageId>

export type QueueName = keyof typeof queueNames

/** What a queue is for. */
export const queueBodies = {
  held: 'review.body.held',
  reported: 'review.body.reported',
  bursts: 'review.body.bursts',
  all: 'review.body.all',
  hidden: 'review.body.hidden',
  decisions: 'review.body.decisions',
} as const satisfies Record<QueueName, MessageId>

/** What stands where a queue is empty, and how it would fill. */
export const queueEmpty = {
  held: 'review.empty.held',
  reported: 'review.empty.reported',
  bursts: 'review.empty.bursts',
  all: 'review.empty.all',
  hidden: 'review.empty.hidden',
  decisions: 'review.empty.decisions',
} as const satisfies Record<QueueName, MessageId>

const flags: Record<string, MessageId> = {
  F_MIXED_SCRIPT: 'review.why.mixedScript',
  F_WHOLE_SCRIPT_CONFUSABLE: 'review.why.lookAlike',
  F_REPEAT: 'review.why.repeat',
  F_RESERVED: 'review.why.reserved',
  F_DIGITS: 'review.why.digits',
  WATCHED: 'review.why.watched',
  BURST: 'review.why.burst',
  REWORDED: 'review.why.reworded',
  HIDDEN: 'review.why.hidden',
}

/** Why a name is not shown, in words. */
export const whyHeld = (because: string): MessageId => flags[because] ?? 'review.why.other'

export const reasonNames = {
  automation: 'review.reason.automation',
  duplicate: 'review.reason.duplicate',
  notMe: 'review.reason.notMe',
  legalOrder: 'review.reason.legalOrder',
} as const satisfies Record<string, MessageId>

export const deedNames = {
  show: 'review.deed.show',
  hide: 'review.deed.hide',
  strike: 'review.deed.strike',
  watch: 'review.deed.watch',
} as const satisfies Record<string, MessageId>

export const stateNames = {
  drafted: 'review.state.drafted',
  waiting: 'review.state.waiting',
  searching: 'review.state.searching',
  running: 'review.state.running',
  done: 'review.state.done',
  undoing: 'review.state.undoing',
  undone: 'review.state.undone',
  refused: 'review.state.refused',
} as const satisfies Record<string, MessageId>
