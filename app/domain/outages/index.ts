/** Outages: when nobody could sign, and the time that campaigns get back for it. */
export { noteOutage, type OutageNoted } from './note-outage.ts'
