/**
 * Milestones: what a campaign has come to, step by step: a day, a sentence, where it can be read, and an honest state.
 * Life: shown from the moment it is written; removed, it can be put back.
 */
export {
  milestoneStates,
  readMilestone,
  type MilestoneFaults,
  type MilestoneState,
} from './read-milestone.ts'
export { addMilestone, changeMilestone, markOf } from './write-milestone.ts'
export { removeMilestone } from './remove-milestone.ts'
export { listMilestones, listRemoved, type Milestone } from './list-milestones.ts'
