/** Who acts on which campaign: what every entry in the audit log begins with. */
export type By = { teamId: string; campaignId: string; organiserId: string }
