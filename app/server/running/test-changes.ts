import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/**
 * Keeps a journal of every row that is written, changed or taken away in a test's database from now on, so that a test can
 * say that nothing was, however many rows there are. When a browser was last seen, and what was typed in it, are not changes.
 */
export async function noteChanges(db: Db) {
  await sql`create table changes (place bigint generated always as identity, deed text not null, of_table text not null)`.execute(
    db,
  )
  await sql`
    create function note_change() returns trigger language plpgsql as $$
    declare beside text[] := '{seen_at,typed_sealed}';
    begin
      if tg_op <> 'UPDATE' or to_jsonb(old) - beside is distinct from to_jsonb(new) - beside then
        insert into changes (deed, of_table) values (lower(tg_op), tg_table_name);
      end if;
      return null;
    end $$`.execute(db)
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'changes'`.execute(
    db,
  )
  for (const { name } of tables) {
    const table = sql.table(name)
    await sql`create trigger a_change after insert or update or delete on ${table} for each row execute function note_change()`.execute(
      db,
    )
    await sql`create trigger an_emptying after truncate on ${table} for each statement execute function note_change()`.execute(
      db,
    )
  }
  return {
    /** The place in the journal to look on from. */
    async now(): Promise<number> {
      const { rows } = await sql<{
        place: number
      }>`select coalesce(max(place), 0) as place from changes`.execute(db)
      return rows[0]!.place
    },

    /** What was done since a place in the journal, in order, such as “update campaigns”; in all tables or in some. */
    async since(place: number, tables?: string[]): Promise<string[]> {
      const { rows } = await sql<{ deed: string; table: string }>`
        select deed, of_table as table from changes where place > ${place} order by place`.execute(db)
      return rows
        .filter(({ table }) => tables?.includes(table) ?? true)
        .map(({ deed, table }) => `${deed} ${table}`)
    },
  }
}
