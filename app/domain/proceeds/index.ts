/**
 * Proceeds: for whom a campaign's work earns money, which part of it, and what has been paid, as a ledger that everybody may read.
 * An entry stands for ever; a further one corrects it.
 */
export { readProceeds, saveProceeds, type Proceeds, type ProceedsFault } from './save-proceeds.ts'
export { currencies, digitsOf, readAmount } from './read-amount.ts'
export { readPayment, type NewPayment, type PaymentFaults } from './read-payment.ts'
export { addPayment, type AddPaymentOutcome } from './add-payment.ts'
export { listPayments, type Ledger, type Payment } from './list-payments.ts'
export { findReceipt } from './find-receipt.ts'
export { readToday } from './read-today.ts'
