import { expect, test } from 'vitest'
import { readAsFault } from './read-as-fault.ts'
import { StartFault } from './start-fault.ts'

const refused = (code: string) =>
  Object.assign(new Error(`${code}: mkdir`), { code, syscall: 'mkdir', path: '/mnt/data/postgres' })

test.each(['EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR', 'ENOENT'])(
  'a data folder that cannot be made (%s) is told of in a sentence that names it and what to do',
  (code) => {
    const fault = readAsFault(refused(code), '/mnt/data')
    expect(fault).toBeInstanceOf(StartFault)
    expect((fault as Error).message).toMatch(/\/mnt\/data .*(?:DATA_DIR|room)/)
  },
)

test('what is about no folder keeps its stack', () => {
  const bug = new TypeError('no such thing')
  expect(readAsFault(bug, '/mnt/data')).toBe(bug)
})
