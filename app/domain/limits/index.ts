/**
 * Limits: every number that keeps strangers from wearing out a mailbox, a code or a campaign, in one file and on one
 * public page; and the budgets that enforce them. Budgets are sliding windows counted by the database's clock.
 */
export { limits } from './numbers.ts'
export type { Budget } from './budget.ts'
export { charge, chargeEach, hasRoom, haveRoom, spend, spendEach } from './spend.ts'
export {
  addressBudgets,
  codeEmailBudgets,
  invitationBudgets,
  invitedBudgets,
  networkBudget,
  recoveryBudgets,
} from './budgets.ts'
export { neighboursOf } from './neighbours.ts'
export { forgetSpends } from './forget-spends.ts'
