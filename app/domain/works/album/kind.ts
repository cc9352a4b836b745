import type { Kind } from '../kind.ts'
import { fieldsOf } from './album-fields.ts'
import { coverKey } from './cover-key.ts'
import { findFaults } from './find-faults.ts'
import { recordingKey } from './recording-key.ts'
import { recordingsIn } from './without-lost.ts'

/** The album among the kinds of works. */
const album: Kind = {
  faultsOf: (settings) => findFaults(fieldsOf(settings)).map(({ field, code }) => `${field} ${code}`),
  inputsOf(settings) {
    const fields = fieldsOf(settings)
    return [
      coverKey(fields.cover!, 'large'),
      coverKey(fields.cover!, 'small'),
      ...recordingsIn(fields).map(recordingKey),
    ]
  },
  builder: new URL('./build.ts', import.meta.url).href,
}

export default album
