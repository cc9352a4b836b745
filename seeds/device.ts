import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'

type Circumstances = {
  /** The page that asks. */
  origin?: string
  /** Whether the device knows who holds it. */
  verified?: boolean
  /** The site it believes it is at, where that is not the one that asks. */
  rpId?: string
  counter?: number
}

const PRESENT = 0x01
const VERIFIED = 0x04
const HOLDS_KEY = 0x40

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()
const text = (bytes: Buffer) => bytes.toString('base64url')

/** A device with one passkey (ES256), as far as a browser would let it speak. What it says comes back as a form has it. */
export function aDevice(home: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let used = 0
  let handle = ''

  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (rpId: string, flags: number, counter: number) => {
    const tail = Buffer.alloc(5)
    tail.writeUInt8(flags)
    tail.writeUInt32BE(counter, 1)
    return Buffer.concat([sha256(rpId), tail])
  }

  return {
    id: text(id),
    /** Makes the passkey it was asked for (WebAuthn Level 3 §6.3.2), without attestation. */
    create(
      options: PublicKeyCredentialCreationOptionsJSON,
      { origin = home, verified = true, rpId }: Circumstances = {},
    ) {
      handle = options.user.id
      const flags = PRESENT | HOLDS_KEY | (verified ? VERIFIED : 0)
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x!, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y!, 'base64url'),
      ])
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const authData = Buffer.concat([authenticatorData(rpId ?? options.rp.id!, flags, 0), credential])
      // CBOR (RFC 8949): a map of "fmt", "attStmt" and "authData".
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.from([0x58, authData.length]),
        authData,
      ])
      return JSON.stringify({
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        response: {
          clientDataJSON: text(clientData('webauthn.create', options.challenge, origin)),
          attestationObject: text(attestation),
          transports: ['internal'],
        },
      })
    },
    /** Signs what it was asked to (WebAuthn Level 3 §6.3.3). */
    get(
      options: PublicKeyCredentialRequestOptionsJSON,
      { origin = home, verified = true, rpId, counter = (used += 1) }: Circumstances = {},
    ) {
      const data = clientData('webauthn.get', options.challenge, origin)
      const authData = authenticatorData(rpId ?? options.rpId!, PRESENT | (verified ? VERIFIED : 0), counter)
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey)
      return JSON.stringify({
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        response: {
          clientDataJSON: text(data),
          authenticatorData: text(authData),
          signature: text(signature),
          userHandle: handle || undefined,
        },
      })
    },
  }
}
