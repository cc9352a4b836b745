import type { Db } from '#db/connection.ts'

/** `on` and `off` by hand, for every process; `auto`: each decides by what it measures. */
export type SpikeMode = 'auto' | 'on' | 'off'

/** What the operators want of spike mode, and since when. */
export async function readSpikeMode(db: Db): Promise<{ mode: SpikeMode; since: Date }> {
  return db
    .selectFrom('spike_mode')
    .select(['mode', 'set_at as since'])
    .$narrowType<{ mode: SpikeMode }>()
    .executeTakeFirstOrThrow()
}
