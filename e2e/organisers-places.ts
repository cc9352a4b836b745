import { newsPlaces } from './news-places.ts'
import { at, place, type Place } from './places.ts'
import { teamsPlaces } from './teams-places.ts'

/** The organisers' desk, once somebody sits there. */
export const organisersPlaces: Place[] = [
  place('organise/home.tsx', 'the desk', async (walker) => {
    await walker.signIn()
    await at('/organise')(walker)
  }),
  ...teamsPlaces,
  ...newsPlaces,
]
