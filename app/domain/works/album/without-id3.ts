const HEADER_BYTES = 10

/** An MP3 without the tag at its beginning: ID3v2, whose length stands in four times seven bits (id3.org, ID3v2.4 §3.1). */
export function withoutId3(mp3: Buffer): Buffer {
  if (mp3.toString('latin1', 0, 3) !== 'ID3') return mp3
  const length = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | (mp3[at]! & 0x7f), 0)
  return mp3.subarray(HEADER_BYTES + length)
}
