const NOWHERE = 0xffff_ffff_ffff_ffffn

export type Leaf = {
  type: number
  reason: number
  campaignId: string
  /** 0, 1, 2 … within the campaign. */
  seq: number
  /** Log index of the campaign's previous event; null for its first. */
  previous: number | null
  /** Standing signatures after this event. */
  count: number
  /** Hours since 1970 UTC. */
  hour: number
  /** Log index of the words signed, or of the signing that is removed or corrected; null where there is none. */
  ref: number | null
  commitment: Buffer
}

/** The 88 bytes of an event in the log, big-endian (signlog/v1, d.3). Written once, never changed. */
export function encodeLeaf(leaf: Leaf): Buffer {
  const bytes = Buffer.alloc(88)
  bytes[0] = 1
  bytes[1] = leaf.type
  bytes[2] = leaf.reason
  bytes.write(leaf.campaignId.replaceAll('-', ''), 4, 'hex')
  bytes.writeBigUInt64BE(BigInt(leaf.seq), 20)
  bytes.writeBigUInt64BE(leaf.previous === null ? NOWHERE : BigInt(leaf.previous), 28)
  bytes.writeBigUInt64BE(BigInt(leaf.count), 36)
  bytes.writeUInt32BE(leaf.hour, 44)
  bytes.writeBigUInt64BE(leaf.ref === null ? NOWHERE : BigInt(leaf.ref), 48)
  leaf.commitment.copy(bytes, 56)
  return bytes
}
