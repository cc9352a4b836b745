/**
 * Arrivals: where signatures came from, for a day: their mail domain and their network, as MACs. Crowds that share one of
 * the two much more than the rest do are found here; what is done about their names is for reviews. Nothing in here is
 * ever shown for one person, and a day later it is gone.
 */
export { noteArrivals } from './note-arrivals.ts'
export { findCrowds, type Crowd } from './find-crowds.ts'
export { crowdFrom } from './crowd-from.ts'
export { forgetArrivals, forgetArrivalsOf } from './forget-arrivals.ts'
