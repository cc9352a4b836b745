/** So many spends within so many seconds, for one bucket (a MAC of whom the budget belongs to). */
export type Budget = { bucket: Buffer; most: number; windowSeconds: number }
