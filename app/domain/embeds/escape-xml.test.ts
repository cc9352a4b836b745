import { expect, test } from 'vitest'
import { escapeXml } from './escape-xml.ts'

test('a title cannot leave its place in a file, nor break the file', () => {
  expect(escapeXml(`<b a="1" c='2'>&amp;`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;')
  expect(escapeXml('a\u0000\u0008\u001F\uFFFE\uFFFFb\tc\n')).toBe('ab\tc\n')
  expect(escapeXml('half a 🎉: \uD83C')).toBe('half a 🎉: \uFFFD')
})
