import { mkdtemp, rm } from 'node:fs/promises'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { inventPeople } from '#seeds/people/index.ts'
import { kinds } from '#works'

/** What one process used for one book: milliseconds until each step was done, of processor in all, megabytes at the most. */
export type Pressed = { steps: Record<string, number>; processor: number; megabytes: number; pages: number }

const settings = {
  title: 'We, the Undersigned',
  statement: 'We, the undersigned.',
  isbn: '978-3-16-148410-0',
}
const edition = { number: 1, cutOff: '2026-11-24T12:00:00.000Z', listHash: '0'.repeat(64), title: settings.title, organiser: 'Kestrel Yard', address: 'https://sign.example.org/c/undersigned', locale: 'en' } // prettier-ignore

const [what, many] = process.argv.slice(2)
setPriority(constants.priority.PRIORITY_LOW)
process.send!(what === 'bare' ? bare(Number(many)) : await press(Number(many)))

async function press(many: number): Promise<Pressed> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-book-'))
  const steps: Pressed['steps'] = {}
  const began = performance.now()
  const { build } = await import(kinds.book!.builder)
  const { facts } = await build(
    { settings, credits: invent(many), edition, folder, inputs: {} },
    (step: string) => {
      steps[step] = performance.now() - began
    },
  )
  await rm(folder, { recursive: true })
  return { steps, ...used(), pages: facts.pages }
}

// The same names in three columns, and nothing else: no other fonts, no tags, no places.
function bare(many: number): Pressed {
  const names = invent(many).map(({ name }) => `#par(${JSON.stringify(name)})`)
  const began = performance.now()
  const compiler = NodeCompiler.create()
  const page = '#set page(width: 148mm, height: 210mm, columns: 3)\n#set text(size: 7.5pt)\n'
  const { result } = compiler.compile({ mainFileContent: page + names.join('\n') })
  compiler.pdf(result!, { pdfTags: false })
  const print = performance.now() - began
  return { steps: { print }, ...used(), pages: result!.numOfPages }
}

function used() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return { processor: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 }
}

function invent(many: number) {
  const people = inventPeople(7)
  return Array.from({ length: many }, () => ({ ...people.next().value!, role: '', since: '' }))
}
