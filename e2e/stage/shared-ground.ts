import type { LaunchOptions } from '@playwright/test'

/** What every worker needs to know of the run it belongs to. */
export type SharedGround = {
  url: string
  databaseUrl: string
  /** What the program derives its keys from, for rows that it must be able to read. */
  secret: string
  /** The address at which the demonstration's organiser signs in, once. */
  demoDesk: string
  browser: LaunchOptions
}

const NAME = 'UNDERSIGNED_STORIES'

/** Tells the workers, who inherit the environment. */
export function share(ground: SharedGround): void {
  process.env[NAME] = JSON.stringify(ground)
}

export function sharedGround(): SharedGround {
  return JSON.parse(process.env[NAME]!)
}
