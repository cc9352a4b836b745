import { z } from 'zod'
import { SLUG } from '#campaigns'
import { limits } from '#limits'
import type { Site } from '../context.ts'
import { pathsIn } from '../paths.ts'
import { headers, headersOf, ref } from './describe-headers.ts'
import type { Endpoint } from './endpoint.ts'
import { listCampaigns } from './list-campaigns.ts'
import { listSignatories } from './list-signatories.ts'
import { problems, type ProblemStatus } from './problem.ts'
import { named } from './schemas.ts'
import { showCampaign } from './show-campaign.ts'
import { showHistory } from './show-history.ts'

/** The endpoints of the API, in reading order. */
export const endpoints = [listCampaigns, showCampaign, listSignatories, showHistory] as Endpoint[]

/**
 * The OpenAPI 3.1 document of the API, made from the very schemas it reads and answers with. Paths are relative to its
 * one server. Any address can also be asked with HEAD; 405 is what it says to every other method.
 */
export function describe(site: Site) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Undersigned',
      version: '1',
      summary: 'Campaigns, their numbers and their public names, read-only.',
      description: `What everybody may read at ${site.host}, for programs. Nobody needs a key. Fields and addresses may be added; none is changed or taken away within this version. ${limits.reads.perNetworkAndMinute} reads a minute for a network.`,
      license: { name: 'GNU Affero General Public License v3.0 or later', identifier: 'AGPL-3.0-or-later' },
    },
    externalDocs: { url: `${site.url}${pathsIn().api()}`, description: 'The same for people' },
    servers: [{ url: `${site.url}/api/v1`, description: `Run by ${site.operator}` }],
    security: [],
    paths: {
      ...Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
      '/openapi.json': { get: thisDocument },
    },
    components: { schemas: schemas(), headers, responses: responses() },
  }
}

function operationOf({ id, path, summary, description, query, answer }: Endpoint) {
  const ofOne = path.includes('{slug}')
  const listed = Object.keys(query.shape).includes('after')
  return {
    operationId: id,
    summary,
    description,
    parameters: [...(ofOne ? [slug] : []), ...Object.entries(query.shape).map(parameter)],
    responses: {
      200: {
        description: 'As asked.',
        headers: headersOf(['ETag', 'Cache-Control', ...(listed ? ['Link' as const] : [])]),
        content: { 'application/json': { schema: ref('schemas', named.get(answer)!.id) } },
      },
      ...refusals(...(ofOne ? ([404, 405, 410, 429, 500, 503] as const) : ([405, 429, 500, 503] as const))),
    },
  }
}

const thisDocument = {
  operationId: 'describe',
  summary: 'This document',
  responses: {
    200: {
      description: 'An OpenAPI 3.1 document.',
      headers: headersOf(['ETag', 'Cache-Control']),
      content: { 'application/json': { schema: { type: 'object', required: ['openapi', 'info', 'paths'] } } },
    },
    ...refusals(405, 429, 500),
  },
}

/** Open to fields of a later day; a moment is a `date-time` (RFC 3339) without its grammar spelled out. */
const asRead: z.core.ToJSONSchemaParams = {
  io: 'input',
  override({ jsonSchema }) {
    if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
  },
}

const slug = {
  name: 'slug',
  in: 'path',
  required: true,
  description: 'The name of a campaign in its address.',
  schema: { type: 'string', pattern: SLUG.source, examples: ['ask-first'] },
}

function parameter([name, shape]: [string, z.core.$ZodType]) {
  const { $schema: _, description, ...schema } = z.toJSONSchema(shape, asRead)
  return { name, in: 'query', required: false, description, schema }
}

function refusals(...statuses: ProblemStatus[]) {
  return Object.fromEntries([304, ...statuses].map((status) => [status, ref('responses', `Status${status}`)]))
}

const own: Record<ProblemStatus, ('Allow' | 'Retry-After')[]> = {
  404: [],
  405: ['Allow'],
  410: [],
  429: ['Retry-After'],
  500: [],
  503: ['Retry-After'],
}

function responses() {
  const all = Object.entries(problems).map(([status, description]) => [
    `Status${status}`,
    {
      description,
      headers: headersOf(own[Number(status) as ProblemStatus], { isRead: status !== '405' }),
      content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } },
    },
  ])
  const unchanged = { description: 'You have it already.', headers: headersOf(['ETag', 'Cache-Control']) }
  return { Status304: unchanged, ...(Object.fromEntries(all) as object) }
}

function schemas() {
  const { schemas: all } = z.toJSONSchema(named, {
    ...asRead,
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(all).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}
