import { Agent, request, type OutgoingHttpHeaders } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export type Sent = { path: string; form?: Record<string, string>; headers?: OutgoingHttpHeaders }
export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  ms: number
}

/**
 * Sends requests over so many kept connections, each connection the next one as soon as it has its answer, and returns
 * the answers in the order of the requests. Times are from the first byte sent to the last one read.
 */
export async function sendAll(url: string, requests: Sent[], connections: number): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const answers: Answer[] = []
  let next = 0
  const connection = async () => {
    while (next < requests.length) {
      const place = next++
      answers[place] = await send(url, requests[place]!, agent)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  agent.destroy()
  return answers
}

/**
 * Sends requests as people do who know nothing of each other: so many a second on average, at moments drawn by chance
 * (exponential gaps), each whether or not the ones before have their answers.
 */
export async function sendAtRate(url: string, requests: Sent[], perSecond: number): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true })
  const answers: Promise<Answer>[] = []
  const start = performance.now()
  let due = 0
  for (const each of requests) {
    due += (-Math.log(1 - Math.random()) * 1_000) / perSecond
    await pause(Math.max(0, start + due - performance.now()))
    answers.push(send(url, each, agent))
  }
  const all = await Promise.all(answers)
  agent.destroy()
  return all
}

/** Sends one request. With a form it is a POST, as a browser would make it from the site's own page. */
export function send(url: string, { path, form, headers }: Sent, agent?: Agent): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString()
  const typed = body && {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
  }
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const sending = request(
      new URL(path, url),
      { agent, method: body === undefined ? 'GET' : 'POST', headers: { ...typed, ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () => {
          const { statusCode = 0, headers } = response
          resolve({ status: statusCode, headers, body: Buffer.concat(chunks), ms: performance.now() - start })
        })
      },
    )
    sending.once('error', reject)
    sending.end(body)
  })
}

/** Throws unless every answer has this status: a fast refusal is no result. */
export function expectStatus(answers: Answer[], status: number): void {
  const other = answers.find((answer) => answer.status !== status)
  if (other)
    throw new Error(`expected ${status}, got ${other.status}: ${other.body.toString().slice(0, 200)}`)
}
