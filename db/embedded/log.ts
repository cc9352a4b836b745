/** Where the deeds here say what they did. A pino logger fits, and so does the console. */
export type Log = Record<'debug' | 'info' | 'warn' | 'error', (message: string) => void>
