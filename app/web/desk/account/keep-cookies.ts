import { noStore, unlisted } from '../../answers/answers.ts'

/** Headers of a page of the desk that may be an answer to a form: what the answer sets in the browser comes along. */
export function keepCookies({ actionHeaders }: { actionHeaders: Headers }): Headers {
  const all = new Headers({ ...noStore, ...unlisted })
  for (const cookie of actionHeaders.getSetCookie()) all.append('Set-Cookie', cookie)
  return all
}
