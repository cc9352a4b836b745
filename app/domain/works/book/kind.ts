import type { Kind } from '../kind.ts'
import { readSettings } from './read-settings.ts'

/** The book, as a kind of work. Its faults are `field:code`, such as `isbn:unreadable`: see BookSettings. */
const book: Kind = {
  faultsOf(settings) {
    const read = readSettings(settings)
    return read.outcome === 'faulty' ? read.faults.map(({ field, code }) => `${field}:${code}`) : []
  },
  inputsOf: () => [],
  builder: new URL('./build.ts', import.meta.url).href,
}

export default book
