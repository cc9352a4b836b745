import { totalmem } from 'node:os'

const MB = 1024 * 1024
// What PostgreSQL itself begins with.
const LEAST_BUFFERS_MB = 128

/**
 * What the server is told at every start. On the command line, where an edited postgresql.conf cannot overrule it: the
 * server must stay on this machine. Sized for the machine it runs on.
 */
export function settings({ port, mark, fsync }: { port: number; mark: string; fsync: boolean }): string[] {
  const durable = fsync ? 'on' : 'off'
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    cluster_name: mark,
    max_connections: 100,
    shared_buffers: `${sharedBuffers()}MB`,
    wal_compression: 'on',
    fsync: durable,
    // Costs nothing when fsync is off, and what was acknowledged then outlives a crash of the server, if not of the machine.
    synchronous_commit: 'on',
    full_page_writes: durable,
    timezone: 'UTC',
    lc_messages: 'C',
    log_timezone: 'UTC',
    log_line_prefix: '',
    // A failing statement is told to the program that sent it. Here it would put people's names and addresses in a log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    logging_collector: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * An eighth of what memory there is, in MB: the manual begins at a quarter for a machine that does nothing else (“Resource
 * Consumption”), and here browsers and the program want theirs. It is taken only as pages are read. With ten million signatures
 * and 3 GB instead of 128 MB a search takes 2.0 instead of 3.4 ms (bench/search.ts).
 */
function sharedBuffers(): number {
  // In a container its own limit; none is a number larger than any machine's, unknown is 0.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  return Math.max(LEAST_BUFFERS_MB, Math.floor(memory / 8 / MB))
}
