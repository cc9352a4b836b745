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
  /** What the form holds, so that it would be taken from whoever may; as form data where it takes a file. */
  fields?: (world: DeskWorld) => Record<string, string> | FormData
  /** Set for the pages of a draft: the campaign in the address is the one that is still being written. */
  ofDraft?: true
  /** Set for the pages of an album: the campaign in the address makes one. */
  ofAlbum?: true
  /** What nobody is answered where they are not led to sign in, because what they typed comes back to them. */
  textComesBack?: number
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
  '/organise/sign-in': { get: 'anybody', post: 'anybody' },
  '/organise/sign-out': { get: 'anybody', post: 'anybody' },
  '/organise/sign-up': { get: 'anybody', post: 'anybody' },
  '/organise/sign-up/code': { get: 'anybody', post: 'anybody' },
  '/organise/sign-up/code/resend': { get: 'anybody', post: 'anybody' },
  '/organise/passkey': { get: 'anybody', post: 'anybody' },
  '/organise/passkey/options': { get: 'anybody', post: 'anybody' },
  '/organise/recover': { get: 'anybody', post: 'anybody' },
  '/organise/demo/:token': { get: 'anybody', post: 'anybody', also: [404] },
  '/organise/prove': { get: 'signed in', post: 'signed in' },
  '/organise/account': { get: 'signed in', post: 'signed in' },
  '/organise/account/passkeys': { get: 'signed in', post: 'signed in' },
  '/organise/account/passkeys/:id/remove': { get: 'signed in', post: 'signed in' },
  '/organise/account/codes': { get: 'signed in', post: 'signed in' },
  '/organise/account/sessions': { get: 'anybody', post: 'signed in' },
  '/organise/invitation/:ticket': { get: 'anybody', post: 'signed in', also: [403] },
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
  '/organise/c/:slug/editions': {
    get: 'read the desk',
    post: 'make a work',
    fields: ({ ids }) => ({ do: 'cancel', edition: ids.edition! }),
  },
  '/organise/c/:slug/editions/:edition/progress': { get: 'read the desk' },
  '/organise/c/:slug/editions/:edition/files/:file': { get: 'read the desk', also: [404] },
  '/organise/c/:slug/album': {
    get: 'read the desk',
    post: 'make a work',
    fields: () => ({ sentence: 'Do not steal', 'tracks.0.title': 'Do', _revision: '0' }),
    ofAlbum: true,
  },
  '/organise/c/:slug/album/sentence': { post: 'make a work', ofAlbum: true },
  '/organise/c/:slug/album/cover': { post: 'make a work', fields: removal, ofAlbum: true },
  '/organise/c/:slug/album/cover.jpg': { get: 'read the desk', also: [404], ofAlbum: true },
  '/organise/c/:slug/album/recordings': {
    get: 'read the desk',
    post: 'make a work',
    fields: removal,
    ofAlbum: true,
  },
  '/organise/c/:slug/album/recordings/:recording': { get: 'read the desk', also: [404], ofAlbum: true },
  '/organise/c/:slug/album/proceeds': {
    get: 'read the desk',
    post: 'make a work',
    fields: removal,
    ofAlbum: true,
  },
  '/organise/c/:slug/log': { get: 'read the audit log' },
  '/organise/c/:slug/names': {
    get: 'review names',
    post: 'review names',
    fields: ({ ids }) => ({ hide: ids.signature! }),
    touchesSignatures: true,
  },
  '/organise/c/:slug/names/many': {
    get: 'review names',
    post: 'review names',
    fields: () => ({ from: '2020-01-01T00:00' }),
  },
  '/organise/c/:slug/names/reviews/:review': {
    get: 'review names',
    post: 'review names',
    fields: () => ({ deed: 'hide', why: 'Reads like a slogan' }),
    touchesSignatures: true,
  },
  '/organise/c/:slug/names/reviews/:review/progress': { get: 'review names' },
  '/organise/c/:slug/names/watch': {
    get: 'review names',
    post: 'watch names',
    fields: () => ({ names: 'Tilda Swinborne' }),
  },
  '/organise/c/:slug/names/first': {
    get: 'review names',
    post: 'review names',
    fields: ({ ids }) => ({ up: ids.signature! }),
  },
  '/organise/c/:slug/names/occupations': {
    get: 'review names',
    post: 'review names',
    fields: () => ({ key: 'teacher', label: 'Teacher' }),
  },
  '/organise/c/:slug/book': {
    get: 'make a work',
    post: 'make a work',
    fields: () => ({ title: 'Only Our Names', _revision: '0' }),
    textComesBack: 403,
    also: [409],
  },
  '/organise/c/:slug/book/save': {
    post: 'make a work',
    fields: () => ({ title: 'Only Our Names', _revision: '0' }),
    textComesBack: 200,
  },
  '/organise/c/:slug/book/proof': {
    get: 'read the desk',
    post: 'send updates',
    fields: () => ({ do: 'cancel' }),
  },
  '/organise/c/:slug/book/handed-out': {
    get: 'read the desk',
    post: 'make a work',
    fields: removal,
  },
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
  '/organise/operator': { get: 'signed in', post: 'signed in', also: [404] },
  '/organise/looks/:update': { get: 'signed in', post: 'signed in', also: [404] },
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

function removal(): FormData {
  const form = new FormData()
  form.set('remove', 'yes')
  return form
}
