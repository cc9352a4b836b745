import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Whether a request brings a token as its bearer (RFC 6750 §2.1), in a time that does not tell how much of it is right. */
export function holdsToken({ headers }: Pick<IncomingMessage, 'headers'>, token: string): boolean {
  const [given, wanted] = [headers.authorization ?? '', `Bearer ${token}`].map((text) => Buffer.from(text))
  return given!.length === wanted!.length && timingSafeEqual(given!, wanted!)
}
