import pg from 'pg'
import { StartFault } from './start-fault.ts'

/**
 * Sees to it that the role and the database `undersigned` exist, and returns the address the product connects to. The
 * role owns that database and may create others (tests clone it), but it is no superuser: what works here works on a
 * hosted PostgreSQL, and a mistake in a query cannot reach the machine's files. Throws a StartFault when the kept
 * password is not the cluster's.
 */
export async function createDatabase({
  port,
  password,
}: {
  port: number
  password: string
}): Promise<string> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    ssl: false,
  })
  try {
    await client.connect()
    await client.query(CREATE_ROLE)
    const { rowCount } = await client.query(`select from pg_database where datname = 'undersigned'`)
    if (rowCount === 0) await client.query('create database undersigned owner undersigned')
  } catch (error) {
    throw explain(error)
  } finally {
    await client.end()
  }
  return `postgres://undersigned:${password}@127.0.0.1:${port}/undersigned`
}

function explain(error: unknown): unknown {
  const { code = '', message } = error as pg.DatabaseError
  if (code === '28P01')
    return new StartFault(
      'The password kept beside the database is not the one it was made with: put both back from the same backup.',
    )
  // Class 53 is PostgreSQL's for a machine that has no more to give.
  if (code.startsWith('53'))
    return new StartFault(`PostgreSQL could not make its database (${message}): see that the disk has room.`)
  return error
}

// Copying the scrambled form keeps the password out of a statement.
const CREATE_ROLE = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'undersigned') then
      execute format(
        'create role undersigned login createdb password %L',
        (select rolpassword from pg_authid where rolname = 'postgres')
      );
    end if;
  end $$`
