import { expect, test } from 'vitest'
import { openTransport } from '../transport.ts'
import { mailServer } from '../test-mail-server.ts'

const message = { subject: 'A code', text: 'Type 012 345', html: '<p>Type 012 345</p>' }
const from = { name: 'Undersigned', address: 'no-reply@sign.example.org' }

/** Our way out to a mail server that is somewhere else, as far as its name tells, and what it hears of us. */
async function wayElsewhere(offersTls: boolean, wishes = '') {
  const heard: string[] = []
  const { port, received } = await mailServer({
    disabledCommands: offersTls ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ password }, { secure }, done) {
      heard.push(`${password} ${secure ? 'under TLS' : 'in clear'}`)
      done(null, { user: 'us' })
    },
  })
  // Reaches this machine, but is none of the names under which it is known to be this machine.
  const transport = openTransport({ smtpUrl: `smtp://us:password@0.0.0.0:${port}${wishes}`, from })
  const send = () => transport.send('ada@example.org', 'id', message)
  return { send, received, heard }
}

test('where somebody on the way takes out the offer of TLS, they get neither a password nor an address nor a code', async () => {
  const { send, received, heard } = await wayElsewhere(false)
  await expect(send()).rejects.toMatchObject({ isAway: true, message: expect.stringMatching(/STARTTLS/) })
  expect([received, heard]).toEqual([[], []])
})

test('where TLS is offered, a code goes under it', async () => {
  const { send, received, heard } = await wayElsewhere(true, '?tls.rejectUnauthorized=false')
  expect(await send()).toEqual({ outcome: 'accepted' })
  expect(received).toHaveLength(1)
  expect(heard).toEqual(['password under TLS'])
})

test('an address with other letters goes no other way', async () => {
  const { port, received } = await mailServer()
  const transport = openTransport({ smtpUrl: `smtp://0.0.0.0:${port}`, from })
  await expect(transport.send('ädä@example.org', 'id', message)).rejects.toThrow()
  expect(received).toEqual([])
})

test('a relay on a network of one’s own gets emails without TLS where its operator has said so', async () => {
  const { send, received, heard } = await wayElsewhere(false, '?ignoreTLS=true')
  expect(await send()).toEqual({ outcome: 'accepted' })
  expect(received).toHaveLength(1)
  expect(heard).toEqual(['password in clear'])
})
