import { createSocket } from 'node:dgram'
import { once } from 'node:events'

const HEADER = 12
const A = 1
const SERVER_FAILURE = 2

export type NameServer = Awaited<ReturnType<typeof openNameServer>>

/**
 * A name server that knows every name as this machine, over IPv4 only (RFC 1035 §4). While `fails` is true it answers
 * every question with a server failure.
 */
export async function openNameServer() {
  const socket = createSocket('udp4')
  const names = { port: 0, fails: false, asked: 0, close: () => void socket.close() }
  socket.on('message', (question, { port, address }) => {
    names.asked += 1
    socket.send(answer(question, names.fails), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  names.port = socket.address().port
  return names
}

function answer(question: Buffer, fails: boolean): Buffer {
  const end = question.indexOf(0, HEADER) + 5
  const asksForA = question.readUInt16BE(end - 4) === A
  const header = Buffer.from(question.subarray(0, HEADER))
  header.writeUInt16BE(0x8180 | (fails ? SERVER_FAILURE : 0), 2)
  const found = asksForA && !fails
  header.writeUInt16BE(found ? 1 : 0, 6)
  header.writeUInt32BE(0, 8)
  // A pointer to the name that was asked for; A, of the internet, to be kept for no time; four bytes.
  const record = Buffer.from([0xc0, HEADER, 0, A, 0, 1, 0, 0, 0, 0, 0, 4, 127, 0, 0, 1])
  return Buffer.concat([header, question.subarray(HEADER, end), found ? record : Buffer.alloc(0)])
}
