import { removal, type DeskTable } from './line.ts'

/** Who may come in where a campaign is written, published, changed, paused and closed. */
export const draftsTable: DeskTable = {
  '/organise/new': {
    get: 'signed in',
    post: 'create a campaign',
    fields: ({ team }) => ({ team: team.id }),
  },
  '/organise/c/:slug/edit': {
    get: 'read the desk',
    post: 'pause a campaign',
    fields: () => ({ _then: 'pause' }),
  },
  '/organise/c/:slug/edit/close': { get: 'close a campaign', post: 'close a campaign' },
  '/organise/c/:slug/edit/questions': {
    get: 'edit a campaign',
    post: 'edit a campaign',
    fields: () => ({ 'own.1.kind': 'line', 'own.1.label.en': 'Why do you sign?' }),
  },
  '/organise/c/:slug/edit/review': { get: 'edit a campaign', ofDraft: true },
  '/organise/c/:slug/edit/publish': {
    get: 'edit a campaign',
    post: 'publish a campaign',
    fields: () => ({ address: 'another-address', _revision: '1' }),
    ofDraft: true,
  },
  '/organise/c/:slug/edit/changes': {
    get: 'edit a campaign',
    post: 'publish a campaign',
    fields: () => ({ _then: 'begin' }),
  },
  '/organise/c/:slug/edit/offer': { post: 'send updates' },
  '/organise/c/:slug/edit/discard': {
    get: 'edit a campaign',
    post: 'edit a campaign',
    fields: () => ({ _revision: '0' }),
    also: [409],
    ofDraft: true,
  },
  '/organise/c/:slug/edit/invitation': { post: 'publish a campaign', fields: () => ({ _then: 'end' }) },
  '/organise/c/:slug/edit/launch-time': {
    get: 'publish a campaign',
    post: 'publish a campaign',
    fields: () => ({ 'opens.date': '2090-07-01', 'opens.time': '09:00' }),
  },
  '/organise/c/:slug/edit/launch': { get: 'publish a campaign', post: 'publish a campaign' },
  '/organise/c/:slug/edit/take-back': { get: 'publish a campaign', post: 'publish a campaign', also: [409] },
  '/organise/c/:slug/edit/address': { get: 'publish a campaign', ofDraft: true },
  '/organise/c/:slug/edit/link': { post: 'edit a campaign', ofDraft: true },
  '/organise/c/:slug/edit/save': {
    post: 'edit a campaign',
    fields: () => ({ 'title.en': 'Another title', _revision: '1' }),
    ofDraft: true,
    textComesBack: 200,
  },
  '/organise/c/:slug/edit/wordmark': {
    post: 'edit a campaign',
    fields: removal,
    ofDraft: true,
  },
  '/organise/c/:slug/edit/:step': {
    get: 'edit a campaign',
    post: 'edit a campaign',
    fields: () => ({ 'title.en': 'Another title', _revision: '1' }),
    ofDraft: true,
    textComesBack: 403,
  },
  '/organise/c/:slug/preview': { get: 'edit a campaign', ofDraft: true },
  '/organise/c/:slug/wordmark.webp': { get: 'edit a campaign', also: [404], ofDraft: true },
}
