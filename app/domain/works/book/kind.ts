import type { Kind } from '../kind.ts'
import { readSettings } from './read-settings.ts'

/**
 * The book: the names of a campaign, typeset. Nothing here knows a database or a page; the same list, settings and edition
 * give the same bytes. A list is frozen elsewhere and comes in, files go out:
 *
 *     readSettings(form)                                // settings, or faults by field, as codes
 *     build({ settings, credits, edition, folder }, …)  // in a process of its own
 *       .places                                         // [{ credit: 7, page: 41, column: 2 }, …]
 *
 * and step by step: `orderNames` → `typeset` → `typesetCover` → `writeEpub`, `writeText`.
 * As a kind of work its faults are `field:code`, such as `isbn:unreadable`: see BookSettings.
 */
const book: Kind = {
  faultsOf(settings) {
    const read = readSettings(settings)
    return read.outcome === 'faulty' ? read.faults.map(({ field, code }) => `${field}:${code}`) : []
  },
  inputsOf: () => [],
  builder: new URL('./build.ts', import.meta.url).href,
}

export default book
