import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { drawNoQr, drawQr } from './draw-qr.ts'

const MODULE_PIXELS = 6

/** The code as a camera would see it: every black square of the drawing, on white. */
function seen(svg: string) {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]) * MODULE_PIXELS
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < MODULE_PIXELS; row += 1) {
      const from = ((Number(y) * MODULE_PIXELS + row) * side + Number(x) * MODULE_PIXELS) * 4
      for (let at = from; at < from + MODULE_PIXELS * 4; at += 4) data.fill(0, at, at + 3)
    }
  }
  return { width: side, height: side, data }
}

test.each([
  'http://127.0.0.1:3000/c/a',
  'https://sign.example.org/c/ask-first?lang=ar',
  `https://${'sub.'.repeat(20)}example.org/c/${'a-long-name-'.repeat(6)}?lang=pl`,
])('a camera reads %s from its code', (address) => {
  expect(decodeQR(seen(drawQr(address, 'Ask First')))).toBe(address)
})

test('a code has four modules of quiet around it, and says what it is', () => {
  const svg = drawQr('https://sign.example.org/c/trees', 'Trees <b>&"\u0000')
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1])
  const places = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, side - 5])
  expect(svg).toContain('<title>Trees &lt;b&gt;&amp;&quot;</title>')
})

test('where there is no campaign, the code is white', () => {
  expect(drawNoQr()).not.toContain('h1v1')
  expect(drawNoQr()).toContain('<svg')
})
