import type { RequestListener, ServerResponse } from 'node:http'
import type { Metrics } from './open-metrics.ts'
import { routeClass } from './route-class.ts'

/** Counts every request and times it, whoever answers it. A stream is counted when it ends and is not timed. */
export function countRequests({ countRequest }: Metrics, next: RequestListener): RequestListener {
  return (request, response) => {
    const began = performance.now()
    const count = (isWhole: boolean) => {
      const route = routeClass(request.url ?? '')
      const took = route === 'stream' ? 0 : (performance.now() - began) / 1_000
      // Whoever hung up before the answer was whole was not answered: 499, as nginx calls it.
      countRequest(route, isWhole || route === 'stream' ? response.statusCode : 499, took)
    }
    next(request, response)
    // What comes from memory has been handed to the system by now. To listen for its end costs a fifteenth of such an answer.
    if (isOut(response)) count(true)
    else response.once('close', () => count(response.writableFinished))
  }
}

const isOut = ({ writableEnded, socket }: ServerResponse) =>
  writableEnded && socket !== null && socket.writableLength === 0 && !socket.destroyed
