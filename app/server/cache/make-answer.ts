import { tagOf } from '#web/answers/answer-tagged.ts'
import { compress } from './compress.ts'

/** An answer as it goes out in one encoding: header names and values in turn, and bytes; few of them as Latin-1 as well. */
export type Sent = {
  headers: string[]
  body: Buffer
  short?: string
  /** The headers of the answer to whoever has it already: under its own tag (RFC 9110 §15.4.5). */
  unchanged: string[]
}

/** An answer that may be given to everybody, in every encoding there is of it, made once. */
export type Kept = {
  plain: Sent
  readonly gzip?: Sent
  br?: Sent
  /** All its entity tags. */
  tags: string[]
  /** What it takes in memory, in bytes. */
  bytes: number
}

/** `kept`: for everybody. `passing`: what those who asked just now are told, and nobody after them: not found, moved, away. */
export type Answer =
  | { outcome: 'kept'; kept: Kept }
  | { outcome: 'passing'; status: number; sent: Pick<Sent, 'headers' | 'body'> }

const SMALLEST = 1_024
// Up to here Node sends a text together with its headers, in one piece, faster than bytes after them (measured: by 8 in 100 with
// 1 KB; as fast with 7 KB, slower with 20 KB).
const SHORT_BYTES = 4_096
const COMPRESSES = /^(?:text\/|image\/svg|application\/(?:[\w.+-]*json|[\w.+-]*xml|javascript))/
// Three or four lists of some fifteen headers, and the places in maps: on the safe side.
const OVERHEAD_BYTES = 3_000
// Brotli, and gzip, which is about as long.
const ENCODINGS = 2
// Set here, from what the bytes are; or of the one network that was asked for.
const OWN = new Set([
  'content-length',
  'content-encoding',
  'etag',
  'vary',
  'date',
  'ratelimit',
  'ratelimit-policy',
])

/**
 * Turns what the pages said into what goes out: bytes whole, compressed once, with a strong tag of their own for each
 * encoding (RFC 9110 §8.8.3) and `Vary` for what the choice between them depends on. Only a 200 that says `public` and sets
 * no cookie is for everybody.
 */
export async function makeAnswer(response: Response, language: string | undefined): Promise<Answer> {
  const body = Buffer.from(await response.arrayBuffer())
  const headers = [...response.headers]
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]): [string, string] => [inWords(name), value])
  if (!isForEverybody(response)) {
    const sent = { headers: [...headers, ['Content-Length', `${body.length}`]].flat(), body }
    return { outcome: 'passing', status: response.status, sent }
  }
  const compresses = body.length >= SMALLEST && COMPRESSES.test(response.headers.get('Content-Type') ?? '')
  const vary = [language && 'Accept-Language', compresses && 'Accept-Encoding'].filter(Boolean).join(', ')
  const always = vary ? [...headers, ['Vary', vary]] : headers
  const tag = tagOf(body)
  const inAll = always.filter(([name]) => !/^content-(?:type|disposition|language)$/i.test(name!))
  const send = (bytes: Buffer, encoding?: string): Sent => {
    const tagged = ['ETag', encoding ? `${tag.slice(0, -1)}-${encoding}"` : tag]
    const encoded = encoding ? [['Content-Encoding', encoding]] : []
    return {
      body: bytes,
      short: bytes.length <= SHORT_BYTES ? bytes.toString('latin1') : undefined,
      headers: [...always, tagged, ...encoded, ['Content-Length', `${bytes.length}`]].flat(),
      unchanged: [...inAll, tagged].flat(),
    }
  }
  const smaller = compresses ? await compress(body) : undefined
  let zipped: Sent | undefined
  return {
    outcome: 'kept',
    kept: {
      plain: send(body),
      get gzip() {
        return (zipped ??= smaller && send(smaller.gzip(), 'gzip'))
      },
      br: smaller && send(smaller.br, 'br'),
      tags: [tag, `${tag.slice(0, -1)}-gzip"`, `${tag.slice(0, -1)}-br"`],
      bytes: OVERHEAD_BYTES + body.length + ENCODINGS * (smaller?.br.length ?? 0),
    },
  }
}

function isForEverybody({ status, headers }: Response): boolean {
  const kept = headers.get('Cache-Control') ?? ''
  return (
    status === 200 &&
    !headers.has('Set-Cookie') &&
    /\bpublic\b/.test(kept) &&
    !/\b(?:no-store|private)\b/.test(kept)
  )
}

// As they are written by hand elsewhere: node sends names as it is given them.
const inWords = (name: string) => name.replace(/(?:^|-)\w/g, (start) => start.toUpperCase())
