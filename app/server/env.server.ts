import { z } from 'zod'

const says = (sentence: string) => ({ error: sentence })
const whole = (sentence: string, most: number) =>
  z.coerce.number(says(sentence)).int(says(sentence)).min(0, says(sentence)).max(most, says(sentence))
const address = (protocol: RegExp, sentence: string) => z.url({ protocol, error: sentence, abort: true })

/**
 * Everything the outside world may tell us, read once at the start. No setting comes from anywhere else; process.env is
 * touched besides only where another program is started and needs its PATH.
 */
const Env = z.object({
  PORT: whole('PORT should be a number from 0 to 65535; 0 picks a free one.', 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  LISTEN_FDS: whole('LISTEN_FDS is the service manager’s: 0 or 1 socket.', 1).default(0),
  LISTEN_PID: whole('LISTEN_PID is the service manager’s: the id of this process.', 2 ** 31).optional(),
  // Every link is made from its origin, so a path in it would be in none.
  SITE_URL: address(/^https?$/, 'SITE_URL should look like https://sign.example.org.')
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, {
      error: 'SITE_URL should be a host of its own, without a path, such as https://sign.example.org.',
    })
    .optional(),
  DATABASE_URL: address(
    /^postgres(ql)?$/,
    'DATABASE_URL should look like postgres://user:pass@host/name.',
  ).optional(),
  DATABASE_REPLICA_URL: address(
    /^postgres(ql)?$/,
    'DATABASE_REPLICA_URL should look like postgres://user:pass@host/name.',
  ).optional(),
  LOSSY_DATABASE: z.stringbool(says('LOSSY_DATABASE should be on or off.')).default(false),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: address(/^smtps?$/, 'SMTP_URL should look like smtp://user:pass@host:587.').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:"?[^"<>\r\n]*"? )?<?[^\s<>@]+@[^\s<>@]+>?$/,
      says('MAIL_FROM should look like "Name" <address@host>.'),
    )
    .default('"Undersigned" <no-reply@localhost>'),
  MAIL_BOUNCES: z
    .email({ error: 'MAIL_BOUNCES should be one plain address, such as bounces@example.org.', abort: true })
    // What is put behind it takes 45 of the 64 characters before the @ (RFC 5321 §4.5.3.1.1), see returnPath.
    .regex(/^[^@]{1,19}@/, says('MAIL_BOUNCES should have 19 characters at the most before its @.'))
    .optional(),
  BOUNCES_TOKEN: z.string().min(16, says('BOUNCES_TOKEN should be at least 16 characters long.')).optional(),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_PRIVATE_KEY: z.string().optional(),
  OPERATOR: z
    .string()
    .max(300, says('OPERATOR should be a name and a postal address, in 300 characters.'))
    .optional(),
  OPERATOR_MAILBOXES: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.email(says('OPERATOR_MAILBOXES should be email addresses with commas between them.'))))
    .optional(),
  S3_ENDPOINT: address(
    /^https?$/,
    'S3_ENDPOINT should be an address that ends with the bucket, such as https://s3.example.org/undersigned.',
  ).optional(),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SECRET: z.string().min(32, says('SECRET should be at least 32 characters long.')).optional(),
  ROLE: z.enum(['all', 'web', 'worker'], says('ROLE should be all, web or worker.')).default('all'),
  TRUST_PROXY: whole('TRUST_PROXY should be the number of proxies in front, 0 to 10.', 10).default(0),
  METRICS_PORT: whole('METRICS_PORT should be a number from 0 to 65535.', 65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_TOKEN: z.string().min(16, says('METRICS_TOKEN should be at least 16 characters long.')).optional(),
  GO_ON_FROM: whole(
    'GO_ON_FROM should be the number of events in the log of a database that was put back.',
    Number.MAX_SAFE_INTEGER,
  ).optional(),
  DEMO: z.stringbool(says('DEMO should be on or off.')).optional(),
  LOG_LEVEL: z
    .enum(
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug'],
      says('LOG_LEVEL should be error, warn, info or debug.'),
    )
    .default('info'),
})

export type Env = z.infer<typeof Env> & { production: boolean }
export type EnvReading = { outcome: 'ok'; env: Env } | { outcome: 'refused'; sentences: string[] }

/** The names of all of them. */
export const envVariables: string[] = Object.keys(Env.shape)

const loopback = /^(127\.\d+\.\d+\.\d+|::1|\[::1\]|localhost)$/

/**
 * Whether nobody but this machine comes to the site's port, by the address it listens at, the one it is known by, and the
 * proxies that stand before it. Whatever is for the eyes of the machine's owner alone is there only then.
 */
export const isOnlyOurs = ({ HOST, SITE_URL, TRUST_PROXY }: Pick<Env, 'HOST' | 'SITE_URL' | 'TRUST_PROXY'>) =>
  loopback.test(HOST) &&
  (SITE_URL === undefined || loopback.test(new URL(SITE_URL).hostname)) &&
  TRUST_PROXY === 0

/** Reads the environment: either all of it, or one readable sentence for everything that is missing or wrong. */
export function readEnv(given: Record<string, string | undefined>): EnvReading {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const reading = Env.safeParse(filled)
  if (!reading.success)
    return { outcome: 'refused', sentences: reading.error.issues.map(({ message }) => message) }
  const env = { ...reading.data, production: given.NODE_ENV !== 'development' }
  const sentences = missing(env)
  return sentences.length > 0 ? { outcome: 'refused', sentences } : { outcome: 'ok', env }
}

function missing(env: z.infer<typeof Env>): string[] {
  const sentences: string[] = []
  if (env.DATABASE_URL && !env.SECRET) {
    sentences.push(
      'SECRET is needed with DATABASE_URL: at least 32 random characters, kept safe and never changed.',
    )
  }
  if (env.DATABASE_REPLICA_URL && !env.DATABASE_URL) {
    sentences.push('DATABASE_REPLICA_URL needs DATABASE_URL: it is a replica of that database.')
  }
  if (!env.DATABASE_URL && env.ROLE !== 'all') {
    sentences.push('ROLE=web and ROLE=worker need DATABASE_URL: the embedded database serves one process.')
  }
  if (!env.SMTP_URL && !isOnlyOurs(env)) {
    sentences.push(
      'SMTP_URL is needed when HOST is not a loopback address, SITE_URL does not name one or TRUST_PROXY is set: codes must reach real mailboxes.',
    )
  }
  if (!env.SMTP_URL && env.ROLE !== 'all') {
    sentences.push(
      'SMTP_URL is needed when web and worker run apart: the built-in mailbox lives in one process.',
    )
  }
  const store = [env.S3_ENDPOINT, env.S3_ACCESS_KEY_ID, env.S3_SECRET_ACCESS_KEY].filter(Boolean).length
  if (store !== 0 && store !== 3) {
    sentences.push(
      'S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set all three, or none.',
    )
  }
  const dkim = [env.DKIM_DOMAIN, env.DKIM_SELECTOR, env.DKIM_PRIVATE_KEY].filter(Boolean).length
  if (dkim !== 0 && dkim !== 3) {
    sentences.push('DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY belong together: set all three, or none.')
  }
  return sentences
}
