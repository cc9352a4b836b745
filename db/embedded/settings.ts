/**
 * What the server is told at every start. On the command line, where an edited postgresql.conf cannot overrule it: the
 * server must stay on this machine. Sized for a laptop.
 */
export function settings({ port, mark, fsync }: { port: number; mark: string; fsync: boolean }): string[] {
  const durable = fsync ? 'on' : 'off'
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    cluster_name: mark,
    max_connections: 100,
    shared_buffers: '128MB',
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
