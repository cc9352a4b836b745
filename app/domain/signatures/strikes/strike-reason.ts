import { RemovalReason } from '#log'

/**
 * The reasons a team may strike for, as forms, entries and the person struck read them: the class of the reason and no word of
 * the team's. The log says the number to everybody.
 */
export const strikeReasons = {
  automation: RemovalReason.automation,
  duplicate: RemovalReason.duplicate,
  notMe: RemovalReason.notMe,
  legalOrder: RemovalReason.legalOrder,
} as const

export type StrikeReason = keyof typeof strikeReasons

/** Whether a word from a form is one of the reasons. */
export const isStrikeReason = (word: unknown): word is StrikeReason =>
  typeof word === 'string' && Object.hasOwn(strikeReasons, word)

/** The reason's name for its number in a row; undefined where there is none. */
export function nameOfReason(number: number | null): StrikeReason | undefined {
  return (Object.keys(strikeReasons) as StrikeReason[]).find((word) => strikeReasons[word] === number)
}
