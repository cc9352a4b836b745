import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { expect, test } from 'vitest'
import { embedScript, embedScripts } from '#web/embeds/script.ts'

const read = (path: string) => readFileSync(`public${path}`)

test.each(embedScripts)('a published script never changes: $path', ({ path, integrity }) => {
  expect(`sha384-${createHash('sha384').update(read(path)).digest('base64')}`).toBe(integrity)
})

test('the newest script is built from the source beside this test', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['app/element/undersigned-count.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  expect(outputFiles[0]!.text).toBe(read(embedScript.path).toString())
})

test('the script weighs two kilobytes on its way, and neither evaluates, nor parses markup, nor stores', () => {
  const script = read(embedScript.path)
  expect(gzipSync(script).length).toBeLessThanOrEqual(2_048)
  expect(script.toString()).not.toMatch(/eval|Function\(|HTML(?!Element)|document\.write|storage|cookie/i)
})
