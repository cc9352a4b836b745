import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Pressed } from './ground/book-press.ts'
import { lean } from '../app/domain/works/building/build-apart.ts'
import { claim, round } from './figures.ts'

const CLAIMS = { printMs: 3_000, allMs: 10_000, megabytes: 500, largeMs: 60_000 }

/**
 * How long a press takes for a book of ten and of a hundred thousand names in every script, and how much memory, in a
 * process of low priority as a worker runs it. The limit is Typst alone, with the same names and no book around them.
 */
export async function book(): Promise<void> {
  for (const many of [10_000, 100_000]) {
    const { steps, processor, megabytes, pages } = await press('book', many)
    const bare = await press('bare', many)
    const last = Math.max(...Object.values(steps))
    console.log(`${many} names on ${pages} pages, from an empty process to each step`)
    for (const [step, at] of Object.entries(steps)) console.log(`  ${step.padEnd(12)} ${round(at)} ms`)
    console.log(`  processor    ${round(processor)} ms, the start of the process included`)
    console.log(`  memory       ${round(megabytes)} MB at the most`)
    console.log(
      `  Typst alone  ${round(bare.steps.print!)} ms, ${round(bare.processor)} ms of processor, ${round(bare.megabytes)} MB`,
    )
    console.log(`  ratio        ${round(steps.print! / bare.steps.print!)} × for the printer’s PDF`)
    if (many === 10_000) {
      claim('the printer’s PDF', steps.print!, CLAIMS.printMs, 'ms')
      claim('all files', last, CLAIMS.allMs, 'ms')
      claim('memory', megabytes, CLAIMS.megabytes, 'MB')
    } else claim('all files', last, CLAIMS.largeMs, 'ms')
  }
}

async function press(what: 'book' | 'bare', many: number): Promise<Pressed> {
  const child = fork(join(import.meta.dirname, 'book-press.ts'), [what, String(many)], {
    execArgv: lean.execArgv,
    env: { ...process.env, ...lean.env },
  })
  const [pressed] = (await once(child, 'message')) as [Pressed]
  await once(child, 'exit')
  return pressed
}
