import type { Invariant } from './invariant.ts'

// PERFORMANCE: a web process under everything, in bytes. Connections: two web processes and two workers with full pools.
const MOST_MEMORY = 512 * 2 ** 20
const MOST_CONNECTIONS = 130

export const bounded: Invariant = {
  id: 'I14',
  says: 'memory and connections stay under their limits',
  async check({ auditor: { seen } }) {
    const wrong: string[] = []
    if (seen.mostMemory > MOST_MEMORY)
      wrong.push(`a process held ${Math.round(seen.mostMemory / 2 ** 20)} MB`)
    if (seen.mostConnections > MOST_CONNECTIONS) wrong.push(`${seen.mostConnections} connections were open`)
    return wrong
  },
}
