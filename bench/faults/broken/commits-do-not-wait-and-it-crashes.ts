import type { Fault } from '../fault.ts'

/** The processes run on while `synchronous_commit` goes off under them, and then the server crashes. */
export const commitsDoNotWaitAndItCrashes: Fault = {
  id: 'B1',
  title: 'synchronous_commit=off, and a crash',
  expects: 'I1 sees who was told yes and is lost',
  async inject({ world, crowd }) {
    const { primary } = world.databases
    await primary.ask(
      `alter role undersigned set synchronous_commit = off`,
      // What the journal's writer would have saved by chance: it comes by every ten seconds instead of five times in one.
      `alter system set wal_writer_delay = '10s'`,
      `alter system set wal_writer_flush_after = '1GB'`,
      'select pg_reload_conf()',
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'undersigned'`,
    )
    world.afterwards(() =>
      primary.ask(
        `alter role undersigned reset synchronous_commit`,
        'alter system reset wal_writer_delay',
        'alter system reset wal_writer_flush_after',
        'select pg_reload_conf()',
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'undersigned'`,
      ),
    )
    crowd.come(16)
    await crowd.reached(10)
    await primary.vanish()
  },
}
