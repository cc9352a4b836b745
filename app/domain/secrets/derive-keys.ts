import { hkdfSync } from 'node:crypto'

/**
 * One key a purpose. Fingerprints of addresses, of codes, of networks; the key that seals what we must read again; the
 * one that veils our ids; and the mark on our return paths.
 */
export type Keys = {
  address: Buffer
  code: Buffer
  network: Buffer
  link: Buffer
  seal: Buffer
  veil: Buffer
  bounce: Buffer
}

/**
 * Derives every key from the platform's secret (HKDF-SHA-256, RFC 5869), each under its own label. The same secret
 * gives the same keys for ever: losing it loses every sealed address and every way back to a signature.
 */
export function deriveKeys(secret: string): Keys {
  const derive = (label: string) =>
    Buffer.from(hkdfSync('sha256', secret, 'undersigned', `undersigned/${label}`, 32))
  return {
    address: derive('address'),
    code: derive('code'),
    network: derive('network'),
    link: derive('link'),
    seal: derive('seal'),
    veil: derive('veil'),
    bounce: derive('bounce'),
  }
}
