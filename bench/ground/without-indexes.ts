import type { Client } from 'pg'

const TABLES = `('signatures'::regclass, 'signatory_words'::regclass, 'events'::regclass)`

/**
 * Does something to the big tables while they have nothing but their primary keys, then gives them back every index
 * and foreign key they had, and fresh statistics. Building an index once costs a tenth of keeping it up row by row.
 */
export async function withoutIndexes(client: Client, deed: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ drop: string; create: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
      from pg_constraint
     where conrelid in ${TABLES} and contype in ('f', 'u')
    union all
    select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      from pg_index
     where indrelid in ${TABLES}
       and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))`)
  for (const { drop } of rows) await client.query(drop)
  await deed()
  await client.query(`set maintenance_work_mem = '512MB'`)
  for (const { create } of rows) await client.query(create)
  for (const table of ['signatures', 'signatory_words', 'events'])
    await client.query(`vacuum (analyze) ${table}`)
}
