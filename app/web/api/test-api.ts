import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setShouldValidateFormat, validate } from '@hyperjump/json-schema/openapi-3-1'
import '@hyperjump/json-schema/formats'
import type { TestSite } from '../../server/running/test-site.ts'

type Documented = {
  paths: Record<string, { get: { responses: Record<string, Answer | { $ref: string }> } }>
  components: { responses: Record<string, Answer>; headers: Record<string, { required: boolean }> }
}
type Answer = {
  headers: Record<string, { $ref: string }>
  content?: Record<string, { schema: { $ref?: string } }>
}

const META_SCHEMA = 'https://spec.openapis.org/oas/3.1/schema-base'

setShouldValidateFormat(true)

/**
 * The OpenAPI document as a running site serves it, and a judge of answers: what it says of each one that the document
 * did not promise. To the judge every object is closed, so that a field nobody has documented is a fault.
 */
export async function readDocument(site: TestSite) {
  const document = (await (await fetch(`${site.url}/api/v1/openapi.json`)).json()) as Documented
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-'))
  const file = join(folder, 'openapi.json')
  await writeFile(file, JSON.stringify(closed(document)))
  const fits = async (schema: string, value: unknown) => {
    const output = await validate(`${pathToFileURL(file).href}${schema}`, value as never, 'BASIC')
    return output.valid ? [] : [`${schema}: ${JSON.stringify(output)}`]
  }

  async function faultsOf(path: string, answer: Response): Promise<string[]> {
    const promised = document.paths[path]?.get.responses[answer.status]
    if (!promised) return [`${answer.status} is not documented for ${path}`]
    const { headers, content = {} } =
      '$ref' in promised ? document.components.responses[promised.$ref.split('/').at(-1)!]! : promised
    const missing = Object.keys(headers).filter(
      (name) => document.components.headers[name]!.required && !answer.headers.has(name),
    )
    const [type, body] = Object.entries(content)[0] ?? []
    const sent = await answer.text()
    if (!type || !body)
      return [...missing, ...(sent === '' ? [] : [`an answer without a body has one: ${sent}`])]
    const isType = answer.headers.get('Content-Type')?.split(';')[0] === type
    const misfits = body.schema.$ref ? await fits(body.schema.$ref, JSON.parse(sent)) : []
    return [...missing, ...(isType ? [] : [`it is no ${type}`]), ...misfits]
  }

  return {
    document,
    /** What the official meta-schema of OpenAPI 3.1 has to say of the document. */
    isOpenApi: async () => (await validate(META_SCHEMA, document as never)).valid,
    faultsOf,
    forget: () => rm(folder, { recursive: true }),
  }
}

function closed(thing: unknown): unknown {
  if (Array.isArray(thing)) return thing.map(closed)
  if (typeof thing !== 'object' || thing === null) return thing
  const inside = Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, closed(value)]))
  return 'type' in inside && 'properties' in inside ? { ...inside, additionalProperties: false } : inside
}
