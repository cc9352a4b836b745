import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Part, Text, type PartProps } from './book-entry.tsx'
import { fieldNames } from './field-words.ts'

/** All that is printed and is no name. */
export function WordsPart(part: PartProps) {
  return (
    <Part name="book.part.words">
      <Text name="title" {...part} />
      <Text name="authorLine" hint="book.authorLine.hint" {...part} />
      <Text name="frontMatter" hint="book.paragraphs" rows={4} {...part} />
      <Text name="statement" hint="book.paragraphs" rows={8} {...part} />
      <Text name="backCover" rows={4} {...part} />
      <Text name="imprint" hint="book.imprint.hint" rows={4} {...part} />
      <Text name="isbn" hint="book.isbn.hint" plain="text" {...part} />
    </Part>
  )
}

const orders = [
  ['family', 'book.order.family'],
  ['given', 'book.order.given'],
  ['date', 'book.order.date'],
  ['random', 'book.order.random'],
] as const satisfies readonly (readonly [string, MessageId])[]

/** In which order names stand. */
export function OrderPart(part: PartProps) {
  const { say } = useSite()
  return (
    <Part name="book.part.order">
      <fieldset id="order">
        <legend className="label">{say(fieldNames.order)}</legend>
        {orders.map(([value, name]) => (
          <label key={value} className="flex gap-3 py-1">
            <input
              type="radio"
              className="tick"
              name="order"
              value={value}
              defaultChecked={part.fields.order === value}
            />
            {say(name)}
          </label>
        ))}
      </fieldset>
      <Text name="seed" hint="book.seed.hint" {...part} />
    </Part>
  )
}

/** What the book is made for; not printed, but told on its page. */
export function DayPart(part: PartProps) {
  return (
    <Part name="book.part.day">
      <Text name="occasion" hint="book.occasion.hint" {...part} />
      <Text name="occasionDate" plain="date" {...part} />
    </Part>
  )
}
