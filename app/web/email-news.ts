import { emailStatus, type EmailStatus } from '#deliveries'
import type { Db } from '#db/connection.ts'
import type { Locale } from '#i18n/locales.ts'
import { sayIn, type MessageId } from '#i18n/speak.ts'

const news: Record<EmailStatus, MessageId> = {
  waiting: 'email.status.waiting',
  slow: 'email.status.slow',
  sent: 'email.status.sent',
  refused: 'email.status.refused',
}

/** How the email a form waits for is getting on, in a word and in a sentence; `asked` seconds ago it asked for it. */
export async function emailNews(db: Db, subject: Buffer, asked: number, locale: Locale) {
  const status = await emailStatus(db, subject, asked)
  return { status, sentence: sayIn(locale)(news[status]) }
}
