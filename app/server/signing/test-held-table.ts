import { sql } from 'kysely'
import { connect } from '#db/connection.ts'

/** Keeps everybody from a table until it is told to let go. */
export async function holdTable(url: string, table: string) {
  const holder = connect(url, { connections: 1, patience: 10 })
  let letGo = () => {}
  const held = new Promise<void>((release) => (letGo = release))
  let isHeld = () => {}
  const begun = new Promise<void>((resolve) => (isHeld = resolve))
  const done = holder.transaction().execute(async (tx) => {
    await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(tx)
    isHeld()
    await held
  })
  await begun
  return async () => {
    letGo()
    await done
    await holder.destroy()
  }
}
