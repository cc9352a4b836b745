import type { Fields } from '#drafts'
import { readNumber } from '../../forms/read-number.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * The fields of a draft as a form sends them. Boxes of one name are one text, what is ticked set apart by spaces. `_` begins what
 * is about the form and not of the draft: the revision it was written on, and which button was pressed.
 */
export function typedDraft(fields: Record<string, unknown>): {
  typed: Fields
  revision: number
  pressed: string
} {
  const typed: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('_')) continue
    if (isText(value)) typed[name] = value
    else if (Array.isArray(value)) typed[name] = value.filter(isText).filter(Boolean).join(' ')
  }
  return {
    typed: settle(typed, fields),
    revision: readNumber(fields._revision),
    pressed: isText(fields._then) ? fields._then : '',
  }
}

/** Where two texts of one field were laid side by side, the one that was chosen: theirs, which the form carries along, or mine. */
function settle(typed: Fields, fields: Record<string, unknown>): Fields {
  for (const name of Object.keys(typed)) {
    const theirs = fields[`_theirs.${name}`]
    if (fields[`_choice.${name}`] === 'theirs' && isText(theirs)) typed[name] = theirs
  }
  return typed
}
