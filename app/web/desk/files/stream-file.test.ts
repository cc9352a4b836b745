import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csv, streamFile } from './stream-file.ts'

type Row = { name: string; town: string }
async function* given(...batches: Row[][]): AsyncGenerator<Row[]> {
  yield* batches
}
const read = async (rows: AsyncGenerator<Row[]>) =>
  streamFile(csv<Row>(['name', 'town'], rows), 'list.csv', 'text/csv').text()

const hostile = [
  '=1+1',
  '+CMD|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ';+1',
  ' =1+1',
  '\u200b@SUM(A1)',
  '|-2+3',
  'Quote " comma , and\nline',
  '؜=1',
  'عمر',
  'O’Brien, "Bob"',
]

test('names that a spreadsheet would run are words in the file, and all others come back as they were', async () => {
  const text = await read(given(hostile.map((name) => ({ name, town: name }))))
  const rows = parse(text.replace('\ufeff', ''), { record_delimiter: '\r\n' })
  expect(rows[0]).toEqual(['name', 'town'])
  for (const [place, name] of hostile.entries()) {
    const written = rows[place + 1]![0]!
    expect(written.replace(/^'/, '')).toBe(name)
    expect(/^[\p{Z}\p{C};|]*[=+\-@]/u.test(written), name).toBe(false)
  }
})

test('a file begins with a byte order mark, and an empty list is its heading', async () => {
  expect(
    Buffer.from(await streamFile(csv<Row>(['name'], given()), 'a.csv', 'text/csv').arrayBuffer()).toString(),
  ).toBe('\ufeffname\r\n')
})

test('nothing is read before somebody takes it, and nothing more once they have gone', async () => {
  let read_ = 0
  async function* counted(): AsyncGenerator<Row[]> {
    for (;;) {
      read_ += 1
      yield [{ name: 'Ada', town: 'Ulm' }]
    }
  }
  const reader = streamFile(csv<Row>(['name', 'town'], counted()), 'a.csv', 'text/csv').body!.getReader()
  await reader.read()
  await reader.read()
  await reader.cancel()
  const soFar = read_
  expect(soFar).toBeLessThan(5)
  await new Promise((soon) => setTimeout(soon, 20))
  expect(read_).toBe(soFar)
})
