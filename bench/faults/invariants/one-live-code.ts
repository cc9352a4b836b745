import { sql } from 'kysely'
import { codeIn } from '../world/mail-host.ts'
import { named, type Invariant } from './invariant.ts'

export const oneLiveCode: Invariant = {
  id: 'I6',
  says: 'one code at a time, at most five compares, and the same email always brings the same code',
  async check({ world: { db, mail }, crowd }) {
    const mailboxes = new Set(crowd.signers.map(({ email }) => email))
    const letters = mail.letters.filter((letter) => mailboxes.has(letter.to) && codeIn(letter))
    const other = [...Map.groupBy(letters, ({ id }) => id)]
      .filter(([, copies]) => new Set(copies.map(codeIn)).size > 1)
      .map(([id]) => id)
    const { rows } = await sql<{
      worn: number
    }>`select count(*) as worn from challenges where tries > 5`.execute(db)
    return [
      ...named('emails that came again with another code', other),
      ...(rows[0]!.worn > 0 ? [`${rows[0]!.worn} codes were compared more than five times`] : []),
    ]
  },
}
