import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

// Far more than a device writes: the largest part, an attestation with its certificates, is a few thousand.
const bytes = z
  .string()
  .min(1)
  .max(16_384)
  .regex(/^[\w-]+$/)
const named = { id: bytes, rawId: bytes, type: z.literal('public-key') }

const Registration = z.object({
  ...named,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

const Assertion = z.object({
  ...named,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.nullish(),
  }),
})

/** What a browser says a device made (WebAuthn Level 3, RegistrationResponseJSON); undefined for anything else. */
export function readRegistration(posted: unknown): RegistrationResponseJSON | undefined {
  const { data } = Registration.safeParse(parsed(posted))
  return data && { ...data, clientExtensionResults: {} }
}

/** What a browser says a device signed (WebAuthn Level 3, AuthenticationResponseJSON); undefined for anything else. */
export function readAssertion(posted: unknown): AuthenticationResponseJSON | undefined {
  const { data } = Assertion.safeParse(parsed(posted))
  if (!data) return undefined
  const { userHandle, ...response } = data.response
  return {
    ...data,
    response: { ...response, userHandle: userHandle ?? undefined },
    clientExtensionResults: {},
  }
}

function parsed(posted: unknown): unknown {
  try {
    return JSON.parse(String(posted))
  } catch {
    return undefined
  }
}
