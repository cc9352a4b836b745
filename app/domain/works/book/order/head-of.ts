import type { NameOrder } from '../settings.ts'
import { familyName, type Person } from './family-name.ts'

/** The word a name is looked up under: its family name or its first word; nothing where names stand in no alphabet. */
export function headOf(person: Person, order: NameOrder): string {
  if (order === 'family') return familyName(person).family
  return order === 'given' ? (person.name.split(/\s+/)[0] ?? '') : ''
}
