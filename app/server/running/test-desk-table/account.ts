import type { DeskTable } from './line.ts'

/** Who may come in where somebody signs in, has an account and sees how this copy runs. */
export const accountTable: DeskTable = {
  '/organise': { get: 'signed in' },
  '/organise/sign-in': { get: 'anybody', post: 'anybody' },
  '/organise/sign-out': { get: 'anybody', post: 'anybody' },
  '/organise/sign-up': { get: 'anybody', post: 'anybody' },
  '/organise/sign-up/code': { get: 'anybody', post: 'anybody' },
  '/organise/sign-up/code/resend': { get: 'anybody', post: 'anybody' },
  '/organise/passkey': { get: 'anybody', post: 'anybody' },
  '/organise/passkey/options': { get: 'anybody', post: 'anybody' },
  '/organise/recover': { get: 'anybody', post: 'anybody' },
  '/organise/demo/:token': { get: 'anybody', post: 'anybody', also: [404] },
  '/organise/prove': { get: 'signed in', post: 'signed in' },
  '/organise/account': { get: 'signed in', post: 'signed in' },
  '/organise/account/passkeys': { get: 'signed in', post: 'signed in' },
  '/organise/account/passkeys/:id/remove': { get: 'signed in', post: 'signed in' },
  '/organise/account/codes': { get: 'signed in', post: 'signed in' },
  '/organise/account/sessions': { get: 'anybody', post: 'signed in' },
  '/organise/invitation/:ticket': { get: 'anybody', post: 'signed in', also: [403] },
  '/organise/operator': { get: 'signed in', post: 'signed in', also: [404] },
}
