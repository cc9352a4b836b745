type Started = {
  url: string
  role: string
  mailbox: boolean
  demo: boolean
  /** Where the demonstration's organiser signs in, once. */
  demoDesk?: string
}

/** What somebody who has just typed the start command wants to know, and nothing else. */
export function greet({ url, role, mailbox, demo, demoDesk }: Started): string {
  if (role === 'worker') return 'Undersigned: the worker is running.'
  const lines = ['', `  Undersigned is open at ${url}`]
  if (mailbox) lines.push(`  Its mailbox is at      ${url}/dev/mail   (codes arrive there)`)
  if (demo) lines.push('  The campaigns are a demonstration: sign any of them.')
  if (demoDesk) lines.push('  To run them, sign in here, once and within a day:', `    ${demoDesk}`)
  return [...lines, '  Ctrl-C stops it.', ''].join('\n')
}
