import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { chooseEncoding } from './choose-encoding.ts'
import type { Kept } from './make-answer.ts'
import { readAddress } from './read-address.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function keptMb(deed: () => void): number {
  collect()
  const before = process.memoryUsage().heapUsed
  deed()
  collect()
  return (process.memoryUsage().heapUsed - before) / 1_000_000
}

const others = (deed: (header: string) => unknown, number: number) => () => {
  for (let place = 0; place < number; place++) deed(`${place},${'x'.repeat(14_000)}`)
}

test('whoever sends ever other long headers fills nobody’s memory, and is answered as before', () => {
  const sent = { plain: 'plain', br: 'br', gzip: 'gzip' } as unknown as Kept
  expect(keptMb(others((header) => readAddress('/c/trees', header), 2_000))).toBeLessThan(3)
  expect(keptMb(others((header) => chooseEncoding(sent, header), 450))).toBeLessThan(2)
  const long = `${'x'.repeat(300)},`
  expect(readAddress('/c/trees', `${long}de`)).toMatchObject({ address: { language: 'de' } })
  expect(chooseEncoding(sent, `${long}gzip`)).toBe('gzip')
})
