import type { DeskTable } from './line.ts'

const aDraft = () => ({ title: 'One tree', body: 'An oak.', locale: 'en', draftNumber: '1' })

/** Who may come in where updates are written, looked at and sent. */
export const newsTable: DeskTable = {
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
  '/organise/c/:slug/updates/:update': {
    get: 'write updates',
    post: 'write updates',
    fields: aDraft,
    textComesBack: 403,
  },
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
  // Nothing waits there for a member of a team that is not new.
  '/organise/looks/:update': { get: 'signed in', post: 'signed in', also: [404] },
}
