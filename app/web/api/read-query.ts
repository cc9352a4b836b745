import type { z } from 'zod'
import { askedIn } from '../asked-in.ts'

/**
 * What an address asks for, as a schema has it. Nonsense is answered as if it had not been said: a link that somebody
 * has cut or decorated still leads somewhere. Of a name that is there twice the first counts; other names are not seen.
 */
export function readQuery<Query extends z.ZodObject>(query: Query, url: string): z.output<Query> {
  const asked = askedIn(url)
  const read = Object.entries(query.shape).map(([name, shape]) => {
    const taken = shape.safeParse(asked(name))
    return [name, taken.success ? taken.data : shape.parse(undefined)] as const
  })
  return Object.fromEntries(read) as z.output<Query>
}
