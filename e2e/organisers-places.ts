import { newsPlaces } from './news-places.ts'
import { at, place, type Place } from './places.ts'

/** The organisers' desk, from signing in on. */
export const organisersPlaces: Place[] = [
  place('organise/home.tsx', 'the desk', async (walker) => {
    await walker.signIn()
    await at('/organise')(walker)
  }),
  ...newsPlaces,
]
