import { askFirst } from './ask-first.ts'
import type { DemoCampaign } from './campaign.ts'
import { nightBuses } from './night-buses.ts'
import { oldMill } from './old-mill.ts'
import { onlyOurNames } from './only-our-names.ts'
import { quietRooms } from './quiet-rooms.ts'
import { riverRailway } from './river-railway.ts'
import { sundayLibraries } from './sunday-libraries.ts'

export const demoCampaigns: DemoCampaign[] = [
  askFirst,
  quietRooms,
  onlyOurNames,
  riverRailway,
  sundayLibraries,
  nightBuses,
  oldMill,
]
