import type { DeskTable } from './line.ts'

/** Who may come in where a team is made, joined and left. */
export const teamsTable: DeskTable = {
  '/organise/team/new': { get: 'signed in', post: 'signed in', fields: () => ({ team: 'Another Team' }) },
  '/organise/team/:id': { get: 'read the team' },
  '/organise/team/:id/log': { get: 'read the audit log' },
  '/organise/team/:id/rename': {
    get: 'change the team',
    post: 'change the team',
    fields: ({ team }) => ({ team: 'Another Name', was: team.name }),
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
