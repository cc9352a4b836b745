import type { TransportOptions } from '#emails'
import type { Env } from './env.server.ts'

type Sender = Pick<TransportOptions, 'from' | 'bounces' | 'dkim'>

/** Who our emails are from, and the key they are signed with where there is one. */
export function readSender(env: Env): Sender {
  const [, name = '', address = env.MAIL_FROM] = /^"?([^"<]*)"? ?<([^>]+)>$/.exec(env.MAIL_FROM) ?? []
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_PRIVATE_KEY: privateKey } = env
  const dkim = domainName && keySelector && privateKey ? { domainName, keySelector, privateKey } : undefined
  return { from: { name: name.trim(), address }, bounces: env.MAIL_BOUNCES, dkim }
}
