/**
 * Verification: proving a mailbox with six typed digits. A challenge waits for one code; asking again makes a new one
 * and ends the old. A try is spent before it is compared, and all times are the database's.
 */
export { askForCode, askForCodes } from './ask-for-code.ts'
export { hasWaited, secondsSinceAsking, secondsToWait } from './wait-for-code.ts'
export { drawCodes } from './draw-code.ts'
export { startCodes } from './start-code.ts'
export { tryCodes } from './try-code.ts'
export { guesserOf, priceOf, tryWithin, type Guesser } from './try-within.ts'
export { codeLives, usualDelay, noteDelays } from './code-life.ts'
export { endChallenges, forgetChallenges, holdChallenges } from './forget-challenges.ts'
export { readCode, type CodeReading } from './read-code.ts'
