import { accountTable } from './account.ts'
import { filesTable } from './files.ts'
import { draftsTable } from './drafts.ts'
import { worksTable } from './works.ts'
import { namesTable } from './names.ts'
import { newsTable } from './news.ts'
import { teamsTable } from './teams.ts'
import type { DeskTable } from './line.ts'

export type { DeskLine, DeskWorld, Door } from './line.ts'

/**
 * Every address of the desk and who may come in there, one line each. A route without a line fails the walk. What stands
 * in an address as `:name` is looked up in the world by that name.
 */
export const deskTable: DeskTable = {
  ...accountTable,
  ...filesTable,
  ...draftsTable,
  ...worksTable,
  ...namesTable,
  ...newsTable,
  ...teamsTable,
}
