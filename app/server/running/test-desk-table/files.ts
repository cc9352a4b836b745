import type { DeskTable } from './line.ts'

/** Who may come in where a campaign's numbers and partners stand and what it holds is taken out. */
export const filesTable: DeskTable = {
  '/organise/c/:slug': { get: 'read the desk' },
  '/organise/c/:slug/partners': {
    get: 'read the desk',
    post: 'invite recruiters',
    fields: () => ({ partner: 'The Lime Street Society' }),
  },
  '/organise/c/:slug/files': {
    get: 'read the desk',
    post: 'export addresses',
    fields: () => ({ deed: 'ask' }),
  },
  '/organise/c/:slug/files/public.csv': { get: 'anybody', post: 'export the public list' },
  '/organise/c/:slug/files/everything.json': { get: 'anybody', post: 'export everything' },
  '/organise/c/:slug/files/addresses/:token': { get: 'export addresses' },
  '/organise/c/:slug/files/addresses/:token/take': { get: 'anybody', post: 'export addresses' },
  '/organise/c/:slug/files/invitations': {
    get: 'check invitations',
    post: 'check invitations',
    fields: () => ({ list: 'somebody@example.org' }),
  },
  '/organise/c/:slug/files/invitations/:list': { get: 'check invitations', post: 'import invitations' },
}
