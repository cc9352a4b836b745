import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { problemAnswer } from '#web/api/problem.ts'
import { forAnySite } from '#web/answers/answers.ts'

const API = /^\/api\/v1(?:\/|$)/
const COUNT = /^\/c\/[^/]+\/count\.json$/
const DAY_SECONDS = 24 * 60 * 60

const mayRead = {
  ...forAnySite,
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Max-Age': `${DAY_SECONDS}`,
}

/**
 * Stands before the gate that changes must pass, for what other sites may read. Lets a browser ask whether its page may
 * read there (the CORS preflight, Fetch §4.8), which it does as soon as a script sends `If-None-Match`; and tells programs
 * of the API in their own terms that there is nothing but reading. Nothing here reads a cookie or changes anything.
 */
export const openDoors: MiddlewareHandler = async ({ req }, next) => {
  const { method, path } = req
  const isApi = API.test(path)
  if (method === 'OPTIONS' && (isApi || COUNT.test(path)))
    return new Response(null, { status: 204, headers: mayRead })
  if (!isApi || method === 'GET' || method === 'HEAD') return next()
  return problemAnswer(405, randomUUID(), { ...forAnySite, Allow: 'GET, HEAD, OPTIONS' })
}
