import nodemailer from 'nodemailer'
import type { Fault } from '../fault.ts'

/**
 * A storm of delivery reports, most of them forged. The platform takes no mail: nothing reads a bounce, so nothing can be
 * made to believe one. What it owes is a return path of its own for every email, by which an operator tells them apart.
 */
export const forgedBounces: Fault = {
  id: 'F09',
  title: 'a storm of forged bounces',
  expects: 'each email has a return path that nobody can guess, and no mailbox is silenced',
  short: true,
  async inject({ world, crowd, short, breach }) {
    crowd.come(short ? 4 : 20)
    await crowd.reached(short ? 4 : 20)
    const forger = nodemailer.createTransport({ host: '127.0.0.1', port: world.mail.port, pool: true })
    const sent = crowd.signers.flatMap(({ email }) => world.mail.lettersTo(email))
    for (const { from } of [...sent, ...sent])
      await forger.sendMail({
        from: 'mailer-daemon@lime-post.example.org',
        to: from,
        subject: 'Undelivered Mail Returned to Sender',
        text: 'Action: failed\nStatus: 5.1.1\n',
      })
    forger.close()
    const paths = sent.map(({ from }) => from)
    if (new Set(paths).size !== paths.length) breach('two emails have the same return path')
    if (!paths.every((path) => /^bounces\+[0-9a-f-]{36}@/.test(path))) breach('a return path can be guessed')
    const silenced = await world.db.selectFrom('blocked_mailboxes').select('address_mac').execute()
    if (silenced.length > 0) breach(`${silenced.length} mailboxes were silenced`)
  },
}
