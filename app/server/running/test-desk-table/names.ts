import type { DeskTable } from './line.ts'

/** Who may come in where names are reviewed, and where it is written down who did what. */
export const namesTable: DeskTable = {
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
}
