const LENGTH = 100_000

const repeat = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH)

/** Texts of 100 kB that make a careless pattern backtrack, each by another road. */
export const hostileTexts = [
  ...['a', ' ', '\n', '.', '-', '+', '@', '<', "'", '/', '0', '\u0301', '\u200d', '\u202e', '=+'].map(repeat),
  ...[
    'a.',
    'a@',
    'a b',
    'ab',
    ' a',
    '1 ',
    'ا\u200c',
    '👨\u200d👩',
    'x\u0301\u0302',
    '葛\u{e0100}',
    '\ud800',
  ].map(repeat),
  ...[' ', 'a.', 'www.', '-', '\u0301', '+', 'ab'].map((text) => `a${repeat(text)}!`),
  `${'a'.repeat(LENGTH)}@example.org`,
  `ana@${repeat('a.')}org`,
]

/** What this process has computed since then, in seconds: not the while in which the machine had other business. */
export function secondsOfWork(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000_000
}

/** The shortest of several runs, in milliseconds: what the deed itself costs, without the machine's other business. */
export function bestMs(deed: () => unknown, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    deed()
    return performance.now() - start
  })
  return Math.min(...times)
}
