/**
 * People: signatories who do not exist, for demonstrations, tests and benchmarks.
 * Their names are put together from pools of given and family names, each in its own script, order and joining.
 */
export { dice } from './dice.ts'
export { inventPeople } from './invent-people.ts'
export type { DemoPerson } from './invent-people.ts'
