import { removal, type DeskTable } from './line.ts'

/** Who may come in where an album or a book is made. */
export const worksTable: DeskTable = {
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
}
