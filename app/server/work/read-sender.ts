import { returnPath } from '#bounces'
import type { TransportOptions } from '#emails'
import type { Keys } from '#secrets'
import type { Env } from '../env.server.ts'

type Sender = Pick<TransportOptions, 'from' | 'returnPath' | 'dkim'>

/** Who our emails are from, where what bounces comes back to, and the key they are signed with where there is one. */
export function readSender(env: Env, keys: Keys): Sender {
  const [, name = '', address = env.MAIL_FROM] = /^"?([^"<]*)"? ?<([^>]+)>$/.exec(env.MAIL_FROM) ?? []
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_PRIVATE_KEY: privateKey } = env
  const dkim = domainName && keySelector && privateKey ? { domainName, keySelector, privateKey } : undefined
  const { MAIL_BOUNCES: bounces } = env
  return {
    from: { name: name.trim(), address },
    returnPath: bounces === undefined ? undefined : (about) => returnPath(keys, bounces, about),
    dkim,
  }
}
