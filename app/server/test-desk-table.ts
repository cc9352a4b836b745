import { aDeskWorld } from '#seeds/desk-world.ts'
import type { Deed } from '#organisers'

/** What the walk through the desk finds there: see desk-world. */
export type DeskWorld = Awaited<ReturnType<typeof aDeskWorld>>

/** Whom an address lets in: the roles of a deed at this place, anybody who is signed in, or anybody at all. */
export type Door = Deed | 'signed in' | 'anybody'

export type DeskLine = {
  /** Who may look; absent where there is nothing to look at. */
  get?: Door
  /** Who may send its form; absent where there is none. */
  post?: Door
  /** What the form holds, so that it would be taken from whoever may. */
  fields?: (world: DeskWorld) => Record<string, string>
  /** What whoever may come in can be answered here beside 200, 303 and 422. */
  also?: number[]
  /** Set for deeds on names: all others never change a signature or an event (TRUST A-08). */
  touchesSignatures?: true
}

const aDraft = () => ({ title: 'One tree', body: 'An oak.', locale: 'en', draftNumber: '1' })

/**
 * Every address of the desk and who may come in there, one line each. A route without a line fails the walk. What stands
 * in an address as `:name` is looked up in the world by that name.
 */
export const deskTable: Record<string, DeskLine> = {
  '/organise': { get: 'signed in' },
  '/organise/invitation/:ticket': { get: 'anybody', post: 'signed in', also: [403] },
  '/organise/c/:slug/log': { get: 'read the audit log' },
  '/organise/c/:slug/updates': { get: 'read the desk', post: 'write updates' },
  '/organise/c/:slug/updates/milestones': {
    get: 'read the desk',
    post: 'write updates',
    fields: () => ({ title: 'The council voted', day: '2026-03-18', state: 'promised', source: '' }),
  },
  '/organise/c/:slug/updates/links': {
    get: 'read the desk',
    post: 'allow links in updates',
    fields: () => ({ host: 'example.org' }),
  },
  '/organise/c/:slug/updates/:update': { get: 'write updates', post: 'write updates', fields: aDraft },
  '/organise/c/:slug/updates/:update/keep': { post: 'write updates', fields: aDraft },
  '/organise/c/:slug/updates/:update/preview': {
    get: 'write updates',
    post: 'write updates',
    fields: () => ({ do: 'publish' }),
  },
  '/organise/c/:slug/updates/:update/send': {
    get: 'read the desk',
    post: 'send updates',
    fields: () => ({ do: 'send', sure: 'on' }),
  },
  // Nothing is told of a sending that has not begun.
  '/organise/c/:slug/updates/:update/progress': { get: 'read the desk', also: [404] },
  '/organise/team/new': { get: 'signed in', post: 'signed in', fields: () => ({ team: 'Another Team' }) },
  '/organise/team/:id': { get: 'read the team' },
  '/organise/team/:id/log': { get: 'read the audit log' },
  '/organise/team/:id/rename': {
    get: 'change the team',
    post: 'change the team',
    fields: () => ({ team: 'Another Name' }),
  },
  '/organise/team/:id/invite': {
    get: 'change the team',
    post: 'change the team',
    fields: () => ({ mailbox: 'somebody@example.org', role: 'owner' }),
  },
  '/organise/team/:id/invitation/:invitation': { get: 'change the team', post: 'change the team' },
  '/organise/team/:id/member/:member': {
    get: 'change the team',
    post: 'change the team',
    fields: () => ({ role: 'owner' }),
  },
  '/organise/team/:id/member/:member/remove': {
    get: 'change the team',
    post: 'change the team',
    fields: () => ({ why: 'Has another job now' }),
  },
  '/organise/team/:id/leave': { get: 'leave the team', post: 'leave the team' },
}
