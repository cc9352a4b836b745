/** Who does something at the desk, and at which campaign: what every entry about a campaign begins with. */
export type By = { teamId: string; campaignId: string; organiserId: string }
