import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { Part, Text, type PartProps } from './book-entry.tsx'
import { fieldNames } from './field-words.ts'

/** All that is printed and is no name. */
export function WordsPart(part: PartProps) {
  return (
    <Part name="theBook.part.words">
      <Text name="title" {...part} />
      <Text name="authorLine" hint="theBook.authorLine.hint" {...part} />
      <Text name="frontMatter" hint="theBook.paragraphs" rows={4} {...part} />
      <Text name="statement" hint="theBook.paragraphs" rows={8} {...part} />
      <Text name="backCover" rows={4} {...part} />
      <Text name="imprint" hint="theBook.imprint.hint" rows={4} {...part} />
      <Text name="isbn" hint="theBook.isbn.hint" plain="text" {...part} />
    </Part>
  )
}

const orders = [
  ['family', 'theBook.order.family'],
  ['given', 'theBook.order.given'],
  ['date', 'theBook.order.date'],
  ['random', 'theBook.order.random'],
] as const satisfies readonly (readonly [string, MessageId])[]

/** In which order names stand. */
export function OrderPart(part: PartProps) {
  const { say } = useSite()
  return (
    <Part name="theBook.part.order">
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
      <Text name="seed" hint="theBook.seed.hint" {...part} />
    </Part>
  )
}

/** What the book is made for; not printed, but told on its page. */
export function DayPart(part: PartProps) {
  return (
    <Part name="theBook.part.day">
      <Text name="occasion" hint="theBook.occasion.hint" {...part} />
      <Text name="occasionDate" plain="date" {...part} />
    </Part>
  )
}
