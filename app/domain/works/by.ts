/** Who does something at the desk, and at which campaign. */
export type By = { campaignId: string; teamId: string; organiserId: string }
