const NOWHERE = 0xffff_ffff_ffff_ffffn

/** Reads the 88 bytes of an event again, as somebody would who recounts the log (signlog/v1, d.3). */
export function decodeLeaf(bytes: Buffer) {
  if (bytes.length !== 88 || bytes[0] !== 1 || bytes[3] !== 0) throw new Error('no leaf of signlog/v1')
  const place = (at: number) => {
    const value = bytes.readBigUInt64BE(at)
    return value === NOWHERE ? null : Number(value)
  }
  const hex = bytes.toString('hex', 4, 20)
  return {
    type: bytes[1]!,
    reason: bytes[2]!,
    campaignId: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
      '-',
    ),
    seq: Number(bytes.readBigUInt64BE(20)),
    previous: place(28),
    count: Number(bytes.readBigUInt64BE(36)),
    hour: bytes.readUInt32BE(44),
    ref: place(48),
    commitment: bytes.subarray(56),
  }
}
