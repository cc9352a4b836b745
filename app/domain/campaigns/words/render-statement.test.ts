import { expect, test } from 'vitest'
import { attackTexts } from '#seeds/attack-texts.ts'
import { secondsOfWork } from '#seeds/hostile-texts.ts'
import { plainWords } from './plain-words.ts'
import { renderStatement } from './render-statement.ts'

const ALLOWED =
  /^<\/?(p|h[3-6]|ul|ol|li|blockquote|pre|code|em|strong|hr|br|a)( (href="(https:|mailto:)[^"<>]*"|title="[^"<>]*"|rel="nofollow ugc noopener"|start="\d+"|class="language-[^"<>]*"))* ?\/?>$/

function expectHarmless(html: string) {
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(ALLOWED)
}

test.each([
  ...attackTexts,
  '<div onclick="x()">\n\ntext\n\n</div>',
  '<svg><script>alert(1)</script></svg>',
  '[x]( javascript:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](JAVASCRIPT&#58;alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '[x][1]\n\n[1]: data:text/html,<script>alert(1)</script>',
  '[x](vbscript:x) [x](file:///etc/passwd) [x](//evil) [x](/me) [x](http://evil.example)',
  '<javascript:alert(1)>',
  '![x](http://evil.example/p.gif) ![x](https://evil.example/p.gif "t")',
  '![x][1]\n\n[1]: https://evil.example/p.gif',
  '[x](https://e.example/"onmouseover="alert(1))',
  '[x](https://e.example "\\"><script>")',
  '```html"><script>\n</script><script>alert(1)</script>\n```',
  '    </script>\n',
  '|'.repeat(500) + '\n' + '|-'.repeat(500),
  '[^1]\n\n[^1]: [^1]',
])('%j shows as words, and does nothing', (text) => {
  expectHarmless(renderStatement(text))
  expectHarmless(renderStatement(`A list:\n\n- ${text}\n\n> ${text}\n\n# ${text}`))
})

test('links lead to https and mailto addresses only, and are marked as not ours', () => {
  const html = renderStatement(
    '[a](https://example.org/x) <b@example.org> [c](http://example.org) <https://example.org>',
  )
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://example.org/x',
    'mailto:b@example.org',
    'https://example.org',
  ])
  expect(html.match(/<a /g)).toHaveLength(html.match(/rel="nofollow ugc noopener"/g)!.length)
  expect(html).toContain('[c](http://example.org)')
})

test('pictures are never fetched, from anywhere', () => {
  expect(renderStatement('![a](https://example.org/a.png) ![b](//example.org/b.png)')).not.toMatch(
    /<img|src=/,
  )
})

test('headings stand below those of the page', () => {
  const html = renderStatement(
    ['#', '##', '###', '####', '#####', '######'].map((level) => `${level} x`).join('\n\n'),
  )
  expect(html.match(/<h\d/g)).toEqual(['<h3', '<h4', '<h5', '<h6', '<h6', '<h6'])
})

test.each([
  [
    'two hundred lists in each other',
    Array.from({ length: 200 }, (_, deep) => `${'  '.repeat(deep)}- x`).join('\n'),
  ],
  ['two hundred quotes in each other', `${'>'.repeat(200)} x`],
  ['ten thousand links', '[x](https://example.org/x) '.repeat(10_000)],
  [
    'ten thousand link definitions',
    Array.from({ length: 10_000 }, (_, n) => `[l${n}]: https://example.org/${n}`).join('\n'),
  ],
  ['open brackets', '['.repeat(20_000)],
  ['open emphasis', '*a _b '.repeat(10_000)],
  ['backticks', '`a``b'.repeat(5_000)],
  ['a million line ends', '\n'.repeat(1_000_000)],
  ['a hundred thousand combining marks', `a${'\u0301'.repeat(100_000)}`],
])('%s are rendered within two seconds', (_what, text) => {
  const start = process.cpuUsage()
  expectHarmless(renderStatement(text))
  expect(secondsOfWork(start)).toBeLessThan(2)
})

test.each([
  ['Plant more trees', 'Plant more trees'],
  ['Plant\r\nBcc: a@example.org\tmore', 'Plant Bcc: a@example.org more'],
  ['Buy at https://evil.example/x now', 'Buy at now'],
  ['HTTP://EVIL.EXAMPLE', ''],
  ['see www.evil.example', 'see'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['x'.repeat(81), `${'x'.repeat(79)}…`],
])('the title %j stands in an email as %j', (title, words) => {
  expect(plainWords(title)).toBe(words)
})
