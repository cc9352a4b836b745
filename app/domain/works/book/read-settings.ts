import { BookSettings } from './settings.ts'

export type SettingsFault = { field: keyof BookSettings; code: string }
export type SettingsReading =
  { outcome: 'read'; settings: BookSettings } | { outcome: 'faulty'; faults: SettingsFault[] }

/**
 * Reads the settings of a book as a form sends them or as they are kept. What is left out has its usual value; each
 * fault names its field and a code of BookSettings. A lot needs something to be drawn with.
 */
export function readSettings(raw: unknown): SettingsReading {
  const read = BookSettings.safeParse(raw)
  if (!read.success)
    return {
      outcome: 'faulty',
      faults: read.error.issues.map(({ path, message }) => ({
        field: path[0] as keyof BookSettings,
        code: /^(?:empty|long|unreadable|small|large)$/.test(message) ? message : 'empty',
      })),
    }
  if (read.data.order === 'random' && read.data.seed === '')
    return { outcome: 'faulty', faults: [{ field: 'seed', code: 'empty' }] }
  return { outcome: 'read', settings: read.data }
}
