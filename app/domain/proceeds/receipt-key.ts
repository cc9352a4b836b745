/** Where the receipt of a payment lies. */
export const receiptKey = (paymentId: string) => `receipts/${paymentId}`
