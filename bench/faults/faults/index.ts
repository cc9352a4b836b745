import type { Fault } from '../fault.ts'
import { backendIsKilled } from './backend-is-killed.ts'
import { browserHangsUp } from './browser-hangs-up.ts'
import { buttonIsHammered } from './button-is-hammered.ts'
import { clocksJump } from './clocks-jump.ts'
import { codeComesTooLate } from './code-comes-too-late.ts'
import { commitsDoNotWait } from './commits-do-not-wait.ts'
import { databaseFallsSilent } from './database-falls-silent.ts'
import { databaseStopsAtOnce } from './database-stops-at-once.ts'
import { diskIsFull } from './disk-is-full.ts'
import { fleetIsRestarted } from './fleet-is-restarted.ts'
import { forgedBounces } from './forged-bounces.ts'
import { hastyBrowser } from './hasty-browser.ts'
import { hundredfoldCrowd } from './hundredfold-crowd.ts'
import { locksAreHeld } from './locks-are-held.ts'
import { mailServerIsDown } from './mail-server-is-down.ts'
import { mailboxDoesNotExist } from './mailbox-does-not-exist.ts'
import { mailboxGetsItTwice } from './mailbox-gets-it-twice.ts'
import { nameServerFails } from './name-server-fails.ts'
import { oneMailboxTwoCampaigns } from './one-mailbox-two-campaigns.ts'
import { oneProviderSaysSlower } from './one-provider-says-slower.ts'
import { primaryIsLost } from './primary-is-lost.ts'
import { scannerOpensEveryLink } from './scanner-opens-every-link.ts'
import { sequencerDiesAtEveryStep } from './sequencer-dies-at-every-step.ts'
import { standbyIsGone } from './standby-is-gone.ts'
import { transactionsCollide } from './transactions-collide.ts'
import { twoSequencers } from './two-sequencers.ts'
import { twoVersions } from './two-versions.ts'
import { webDiesAfterCommit } from './web-dies-after-commit.ts'
import { workerDiesAfterYes } from './worker-dies-after-yes.ts'
import { yesIsNeverHeard } from './yes-is-never-heard.ts'

/** Every fault of TRUST (b.2) that the rig knows, in its order. */
export const faults: Fault[] = [
  mailServerIsDown,
  yesIsNeverHeard,
  workerDiesAfterYes,
  oneProviderSaysSlower,
  mailboxDoesNotExist,
  codeComesTooLate,
  mailboxGetsItTwice,
  scannerOpensEveryLink,
  forgedBounces,
  backendIsKilled,
  databaseStopsAtOnce,
  commitsDoNotWait,
  primaryIsLost,
  standbyIsGone,
  locksAreHeld,
  transactionsCollide,
  diskIsFull,
  webDiesAfterCommit,
  fleetIsRestarted,
  buttonIsHammered,
  hastyBrowser,
  oneMailboxTwoCampaigns,
  browserHangsUp,
  clocksJump,
  nameServerFails,
  twoSequencers,
  sequencerDiesAtEveryStep,
  twoVersions,
  hundredfoldCrowd,
  databaseFallsSilent,
]
