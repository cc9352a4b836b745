import { limits } from '#limits'

/** What is typed while a question is made, by field: `own.2.label.fr`. */
export type AskFields = Record<string, string>

/** Whoever asks more loses signers at every further field; five is also what a telephone shows without a long way down. */
const MOST = limits.questions.most

/** The numbers of the slots that a question in the making may have. */
export const questionSlots = Array.from({ length: MOST }, (_, place) => place + 1)

/** Every field that the making of questions may send: `own.order` says which of the five slots are in use, in their order. */
export const questionFields = (locales: readonly string[]): string[] => [
  'own.order',
  ...questionSlots.flatMap((slot) => [
    ...['kind', 'required', 'shown'].map((field) => `own.${slot}.${field}`),
    ...locales.flatMap((locale) =>
      ['label', 'help', 'options'].map((field) => `own.${slot}.${field}.${locale}`),
    ),
  ]),
]

/** The slots in use, in the order in which they are asked. */
export function slotsOf(fields: AskFields): number[] {
  const named = (fields['own.order'] ?? '').split(' ').map(Number)
  return [...new Set(named.filter((slot) => questionSlots.includes(slot)))]
}

/** A slot that is not in use; undefined where all are. */
export const freeSlot = (slots: number[]): number | undefined =>
  questionSlots.find((slot) => !slots.includes(slot))
