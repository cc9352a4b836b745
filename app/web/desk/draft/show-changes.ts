import type { Passage } from '#campaigns'
import { parts, type Changes, type FieldChange } from '#drafts'
import { isLocale } from '#i18n/locales.ts'
import { compareInTurn, type Compare } from '../../campaign/compare-in-turn.ts'

type ShownChange = FieldChange & { language: string; passages: Passage[] }

/** What a change does to each field, as a text with what goes and what comes. */
export async function showChanges(changes: Changes, locale: string): Promise<ShownChange[]> {
  const compare = compareInTurn()
  const shown: ShownChange[] = []
  for (const change of parts.flatMap((part) => changes[part] ?? [])) {
    const language: string = change.field.split('.').findLast(isLocale) ?? locale
    shown.push({ ...change, language, passages: await passagesOf(change, language, compare) })
  }
  return shown
}

async function passagesOf(
  { before, after }: FieldChange,
  language: string,
  compare: Compare,
): Promise<Passage[]> {
  if (!before) return [{ kind: 'added', text: after }]
  const went: Passage = { kind: 'removed', text: before }
  if (!after) return [went]
  // Who publishes a change sees all of it: what is too much to be told word by word went and came as a whole.
  return (await compare(before, after, language)) ?? [went, { kind: 'added', text: after }]
}
