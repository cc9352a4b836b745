/**
 * The book of a campaign: its names, typeset. Nothing here knows a database or a page; the same list, settings and edition
 * give the same bytes. A list is frozen elsewhere and comes in; files go out:
 *
 *     const read = readSettings(form)                       // faults by field, as codes, or settings
 *     const built = await build({ settings, credits, edition, folder }, progress)
 *     built.places                                          // [{ credit: 7, page: 41, column: 2 }, …]
 *
 * or step by step: `orderNames` → `typeset` → `typesetCover`, `writeEpub`, `writeText`. Building wants a process of its
 * own; reading settings does not.
 */
export { build } from './build.ts'
export type { BookOrder, BuiltBook, Named } from './build.ts'
export { BookSettings, orders, trimOf } from './settings.ts'
export type { NameOrder } from './settings.ts'
export { readSettings } from './read-settings.ts'
export type { SettingsFault, SettingsReading } from './read-settings.ts'
export { CUSTOM, trims } from './trims.ts'
export { caliper, papers } from './papers.ts'
export { spineWidth } from './spine-width.ts'
export { readIsbn } from './isbn.ts'
export { orderNames } from './order/order-names.ts'
export { familyName } from './order/family-name.ts'
export { typeset } from './typeset.ts'
export { typesetCover } from './typeset-cover.ts'
export { writeEpub } from './epub/write-epub.ts'
export { writeText } from './write-text.ts'
export type { EditionFacts } from './imprint.ts'
