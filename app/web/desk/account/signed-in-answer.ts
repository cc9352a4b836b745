import { seeOther } from '../../answers/answers.ts'
import { ticketCookie } from '../../visits/cookies.ts'

/** Sends a browser on with the ticket of its new session, and without that of the enrolment that led there. */
export function signedInAnswer(siteUrl: string, ticket: string, path: string): Response {
  const answer = seeOther(path)
  for (const cookie of signedInCookies(siteUrl, ticket)) answer.headers.append('Set-Cookie', cookie)
  return answer
}

/** The cookies of a browser that has just been signed in. */
export const signedInCookies = (siteUrl: string, ticket: string) => [
  ticketCookie(siteUrl, 'desk', ticket),
  ticketCookie(siteUrl, 'enrolment', null),
]
