import { createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto'

const tag = (name: string) => Buffer.from(`signlog/v1 ${name}\0`)

function withLength(text: string): Buffer {
  const bytes = Buffer.from(text.normalize('NFC'))
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** 32 random bytes. Kept in the row, never derived: destroying them is what makes a commitment forget its person. */
export const drawSalt = () => randomBytes(32)

export type Committed = {
  campaignId: string
  addressKey: string
  saltId: Buffer
  saltPub: Buffer
  name: string
  role: string
  place: string
}

/**
 * The 32 bytes that stand for a signature in the log (signlog/v1, d.2). Two halves, each under its own salt, so that
 * a name can be shown to belong to a leaf without showing whose mailbox it was. Without the salts they say nothing.
 */
export function commitTo({ campaignId, addressKey, saltId, saltPub, name, role, place }: Committed): Buffer {
  const campaign = Buffer.from(campaignId.replaceAll('-', ''), 'hex')
  const idHalf = hmac(saltId).update(tag('id')).update(campaign).update(withLength(addressKey)).digest()
  return join(idHalf, publicHalf(campaign, saltPub, [name, role, place]))
}

// Given the key as bare bytes, Node 24 takes four times as long (60 µs instead of 15).
const hmac = (salt: Buffer) => createHmac('sha256', createSecretKey(salt))

function publicHalf(campaign: Buffer, saltPub: Buffer, shown: string[]): Buffer {
  const half = hmac(saltPub).update(tag('pub')).update(campaign)
  for (const text of shown) half.update(withLength(text))
  return half.digest()
}

function join(idHalf: Buffer, pubHalf: Buffer): Buffer {
  return createHash('sha256').update(tag('leaf')).update(idHalf).update(pubHalf).digest()
}
