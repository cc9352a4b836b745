import { expect, test } from 'vitest'
import routes from '../../routes.ts'
import { rows } from './addresses.ts'

type Routes = { path?: string; children?: Routes }[]
const pathsOf = (all: Routes): string[] =>
  all.flatMap(({ path = '', children = [] }) => [`/${path}`, ...pathsOf(children)])

/** Files as they lie, which create-app.ts answers. */
const files = ['/assets/:file', '/:script']

test('every address that is kept for everybody is one that the site has', () => {
  const pages = pathsOf(routes)
  expect(pages.length).toBeGreaterThan(100)
  const unknown = rows.map(({ at }) => at).filter((at) => !pages.includes(at))
  expect(unknown).toEqual(files)
})

test('no address is kept twice, which would keep two answers for one', () => {
  const all = rows.map(({ at }) => at)
  expect([...new Set(all)]).toEqual(all)
})
