import { sql } from 'kysely'
import { codeIn } from '../world/mail-host.ts'
import { named, type Invariant } from './invariant.ts'

export const mailBudget: Invariant = {
  id: 'I5',
  says: 'no email is lost, none comes twice but after a crash, and no mailbox gets more than its share',
  async check({ world: { db, mail }, crowd, uncertainDeliveries }) {
    const mailboxes = new Set(crowd.signers.map(({ email }) => email))
    const letters = mail.letters.filter(({ to, copy }) => mailboxes.has(to) && copy === 0)
    const byId = Map.groupBy(letters, ({ id }) => id)
    const times = [...byId.values()].map((copies) => copies.length)
    const twice = times.filter((many) => many > 1).length
    const wrong: string[] = []
    if (times.some((many) => many > 2)) wrong.push(`an email was taken ${Math.max(...times)} times`)
    if (twice > uncertainDeliveries)
      wrong.push(`${twice} emails were taken twice, and ${uncertainDeliveries} yeses can have been missed`)
    const codes = Map.groupBy(letters.filter(codeIn), ({ to }) => to)
    const toMany = [...codes].filter(([, sent]) => new Set(sent.map(({ id }) => id)).size > 5)
    wrong.push(
      ...named(
        'mailboxes with more than five codes',
        toMany.map(([to]) => to),
      ),
    )
    const waiting = await sql<{ waiting: number }>`
      select count(*) as waiting from outbox where state = 'waiting'`.execute(db)
    if (waiting.rows[0]!.waiting > 0) wrong.push(`${waiting.rows[0]!.waiting} emails still wait`)
    return wrong
  },
}
