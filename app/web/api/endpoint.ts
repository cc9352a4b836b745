import type { z } from 'zod'
import type { Platform } from '../context.ts'

/** What an answer is made from: the platform, which campaign the address names, and what was asked of it. */
export type Asked<Query> = Pick<Platform, 'db' | 'reading' | 'keys' | 'site'> & { slug: string; query: Query }

/** One address of the open API: everything that answers it, and everything that describes it. */
export type Endpoint<Query extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> = {
  id: string
  /** As OpenAPI writes it: `/campaigns/{slug}`. */
  path: string
  summary: string
  description: string
  query: Query
  answer: Answer
  /** Whether people's names are in it: then no search engine keeps it, and nothing else for long. */
  names?: true
  read: (asked: Asked<z.output<Query>>) => Promise<z.input<Answer>>
}

/** An endpoint, with what it reads and answers checked against its own schemas. */
export const endpoint = <Query extends z.ZodObject, Answer extends z.ZodType>(
  described: Endpoint<Query, Answer>,
) => described
