import { noStore } from '#web/answers/answers.ts'

/** The process runs and answers. */
export function loader() {
  return Response.json({ live: true }, { headers: noStore })
}
