import { pino, type Logger } from 'pino'

export type { Logger }

// Only these leave an error. PostgreSQL puts values of rows into `detail` and typed text into some messages, mail
// servers put addresses into theirs: names, codes and our own stack are what finds the fault.
function plainError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table, severity } = error as Error & Record<string, unknown>
  const fromDatabase = severity !== undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: fromDatabase ? undefined : error.message.slice(0, 300),
    code,
    constraint,
    table,
    stack: frames.slice(0, 12).join('\n'),
  }
}

/** The log: JSON lines on standard output, readable ones on a terminal. Nothing about people ever goes in. */
export function openLog(level: string, pretty = process.stdout.isTTY): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: plainError },
    ...(pretty && {
      transport: {
        target: 'pino-pretty',
        options: { colorize: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' },
      },
    }),
  })
}
