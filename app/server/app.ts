import type { Hono } from 'hono'
import type { Db } from '#db/connection.ts'
import type { Begun } from './signing/answer-signing.ts'

/** What comes with a request: its socket, with what has come of it already; or, from the page cache, a way to the database. */
export type Bringing = { Bindings: { incoming?: Begun; db?: Db } }

/** What answers a request within the process; made by `create-app.ts`. */
export type App = Hono<Bringing>
