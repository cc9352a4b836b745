/**
 * Launches: collecting names before a campaign is public, behind one link, and the moment it becomes so.
 * Life of a link: open, then ended, by hand or by a new one in its place. Life of the list of first signatories: none while the campaign is private;
 * at the launch every name that anyone may then read is frozen into it, and whoever leaves later is not shown.
 */
export { collectPrivately } from './collect-privately.ts'
export { invitedTo, type Invited } from './invited-to.ts'
export { endLink, renewLink } from './change-link.ts'
export { moveLaunch, type MoveFault, type MoveFaultCode } from './move-launch.ts'
export { hideCount, showCount } from './show-count.ts'
export { readPrivate, type PrivatePhase } from './read-private.ts'
export { launch } from './launch.ts'
export { launchDue } from './launch-due.ts'
export { takeBack } from './take-back.ts'
export { firstSignatories, listFirst } from './list-first.ts'
export { readLaunch, type Launch } from './read-launch.ts'
