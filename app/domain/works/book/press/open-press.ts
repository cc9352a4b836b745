import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'

/** A typeset document, before it becomes a file. */
export type Sheets = NodeTypstDocument

export type Press = {
  /** Typesets a template of this folder with an order; throws with Typst’s own words where that fails, which is a bug. */
  typeset: (template: 'book' | 'cover', order: unknown) => Sheets
  /** What the template tells under a label. */
  ask: <Answer>(sheets: Sheets, label: string) => Answer[]
  /** A PDF; `tagged` is PDF/UA-1 (ISO 14289-1), which screen readers can follow. */
  print: (sheets: Sheets, made: { at: Date; tagged: boolean }) => Buffer
  /** The first page as an SVG without text: every letter is a path. */
  draw: (sheets: Sheets) => string
  /** Forgets what Typst remembers of documents, which after a hundred thousand names is a gigabyte. */
  forget: () => void
}

/** Opens Typst with the fonts of a book, and with none of the machine’s: the same order prints the same bytes anywhere. */
export async function openPress(fonts: Buffer[]): Promise<Press> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const templates = new Map(
    await Promise.all(
      (['book', 'cover'] as const).map(
        async (name) => [name, await readFile(join(import.meta.dirname, `${name}.typ`), 'utf8')] as const,
      ),
    ),
  )
  // Nothing is read from a disk: what a template asks for lies in this imagined folder.
  const workspace = '/press'
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] })
  return {
    typeset(template, order) {
      compiler.mapShadow(join(workspace, 'order.json'), Buffer.from(JSON.stringify(order)))
      const compiled = compiler.compile({ mainFileContent: templates.get(template)!, resetRead: true })
      const fault = compiled.takeError() ?? compiled.takeWarnings()
      if (fault) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(fault))}`)
      return compiled.result!
    },
    ask: (sheets, label) =>
      (compiler.query(sheets, { selector: `<${label}>` }) as { value: never }[]).map(({ value }) => value),
    print: (sheets, { at, tagged }) =>
      compiler.pdf(sheets, {
        creationTimestamp: Math.floor(at.getTime() / 1000),
        pdfTags: tagged,
        ...(tagged && { pdfStandard: 'ua-1' }),
      }),
    draw: (sheets) => compiler.plainSvg(sheets),
    forget: () => compiler.evictCache(0),
  }
}
