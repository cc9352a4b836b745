import { createSite } from './create-site.ts'
import { readEnv } from './env.server.ts'
import { openLog } from './log.ts'
import { StartFault } from '#db/embedded/index.ts'

const reading = readEnv(process.env)
if (reading.outcome === 'refused') {
  for (const sentence of reading.sentences) console.error(sentence)
  process.exit(2)
}

const log = openLog(reading.env.LOG_LEVEL)
const live = process.argv.includes('--dev')

const going = new AbortController()
const starting = createSite(reading.env, log, { live, going: going.signal })
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C is somebody who does not want to wait.
    if (going.signal.aborted) process.exit(1)
    going.abort()
    void starting.then(
      (site) => site.stop().then(() => process.exit(0)),
      () => process.exit(1),
    )
  })
}

try {
  console.log((await starting).greeting)
} catch (error) {
  if (error === going.signal.reason) process.exit(0)
  const { code, port, address, hostname } = error as NodeJS.ErrnoException &
    Partial<Record<'port' | 'address' | 'hostname', string>>
  if (error instanceof StartFault) console.error(error.message)
  else if (code === 'EADDRINUSE')
    console.error(`Port ${port} is in use. Set PORT to another one, or to 0 for any.`)
  else if (code === 'EACCES' && port)
    console.error(`Port ${port} needs rights this user does not have. Set PORT to one above 1023.`)
  else if (code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && hostname === reading.env.HOST))
    console.error(
      `This machine has no address ${address ?? hostname}. Set HOST to one of its own, or to 0.0.0.0 for all.`,
    )
  else {
    log.fatal({ err: error }, 'the start failed')
    console.error(`The start failed: ${error instanceof Error ? error.message : 'for an unknown reason'}`)
    process.exit(1)
  }
  process.exit(2)
}
