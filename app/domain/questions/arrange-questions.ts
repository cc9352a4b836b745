import { freeSlot, slotsOf, type AskFields } from './fields.ts'
import type { QuestionKind } from './question.ts'

const PRESSED = /^own\.(?:(add)\.(line|lines|choice|consent)|(up|down|remove)\.([1-5]))$/

/**
 * What the press of a button makes of the questions in a form: one more at the end (`own.add.choice`), one moved
 * (`own.up.2`, `own.down.2`) or taken out with its words (`own.remove.2`). A slot keeps its number when it moves, so that somebody
 * else who writes in it at the same time is not disturbed. Returns the fields, and the slot to look at next.
 */
export function arrangeQuestions(fields: AskFields, pressed: string): { fields: AskFields; slot?: number } {
  const [, add, kind, deed, which] = PRESSED.exec(pressed) ?? []
  const slots = slotsOf(fields)
  if (add) {
    const slot = freeSlot(slots)
    if (!slot) return { fields }
    return { fields: { ...fields, ...begun(slot, kind as QuestionKind), ...inOrder([...slots, slot]) }, slot }
  }
  const slot = Number(which)
  const place = slots.indexOf(slot)
  if (!deed || place < 0) return { fields }
  const others = slots.filter((one) => one !== slot)
  if (deed === 'remove') return { fields: { ...fields, ...emptied(fields, slot), ...inOrder(others) } }
  const to = Math.max(0, place + (deed === 'up' ? -1 : 1))
  return { fields: { ...fields, ...inOrder(others.toSpliced(to, 0, slot)) }, slot }
}

const inOrder = (slots: number[]) => ({ 'own.order': slots.join(' ') })

const begun = (slot: number, kind: QuestionKind): AskFields => ({
  [`own.${slot}.kind`]: kind,
  [`own.${slot}.shown`]: 'team',
  [`own.${slot}.required`]: '',
})

const emptied = (fields: AskFields, slot: number): AskFields =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((field) => field.startsWith(`own.${slot}.`))
      .map((field) => [field, '']),
  )
