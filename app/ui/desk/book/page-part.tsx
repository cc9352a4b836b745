import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { BookEntry, Part, Text, type PartProps } from './book-entry.tsx'
import { fieldNames } from './field-words.ts'

export type Choices = {
  /** In millimetres. */
  trims: Record<string, { width: number; height: number }>
  papers: Record<string, { grams: number }>
}

const trimNames: Record<string, string> = { a5: 'A5', 'b-format': 'B-format', '6x9': '6 × 9 in' }
const paperNames: Record<string, MessageId> = {
  offset: 'theBook.paper.offset',
  bookwove: 'theBook.paper.bookwove',
  cream: 'theBook.paper.cream',
  coated: 'theBook.paper.coated',
}

/** What a printer has to know: how large, on which paper, and how the names are set. */
export function PagePart({ choices, ...part }: PartProps & { choices: Choices }) {
  const { say, intl } = useSite()
  const { fields, faults } = part
  const sizes = Object.entries(choices.trims).map(([value, { width, height }]) => {
    const millimetres = `${intl.formatNumber(width)} × ${intl.formatNumber(height)} mm`
    return [value, `${trimNames[value] ?? value} (${millimetres})`] as const
  })
  const papers = Object.entries(choices.papers).map(([value, { grams }]) => {
    const name = paperNames[value.split('-')[0]!]
    return [value, name ? say(name, { grams }) : value] as const
  })
  return (
    <Part name="theBook.part.page">
      <BookEntry name="trim" faults={faults}>
        {(tied) => (
          <select className="field" defaultValue={fields.trim} {...tied}>
            {[...sizes, ['custom', say('theBook.trim.custom')] as const].map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </BookEntry>
      <div className="grid gap-6 sm:grid-cols-2">
        <Text name="width" plain="decimal" {...part} />
        <Text name="height" plain="decimal" {...part} />
      </div>
      <BookEntry name="paper" faults={faults}>
        {(tied) => (
          <select className="field" defaultValue={fields.paper} {...tied}>
            {papers.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </BookEntry>
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <Text name="columns" plain="numeric" {...part} />
        <Text name="typeSize" plain="decimal" {...part} />
      </div>
      <Text name="blankLeaves" plain="numeric" hint="theBook.blankLeaves.hint" {...part} />
      {(['bleed', 'cropMarks'] as const).map((name) => (
        <div key={name}>
          {/* A box that is not ticked sends nothing, and would stay as it was. */}
          <input type="hidden" name={name} value="" />
          <label className="flex gap-3">
            <input
              type="checkbox"
              className="tick"
              id={name}
              name={name}
              value="on"
              defaultChecked={fields[name] === 'on'}
            />
            {say(fieldNames[name])}
          </label>
        </div>
      ))}
    </Part>
  )
}
