/** What is asked of a request before its body: its whole address, and its headers by name. A `Request` is one. */
export type Asked = { url: string; headers: Pick<Headers, 'get'> }
