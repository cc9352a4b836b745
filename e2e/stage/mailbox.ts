import { expect, type APIRequestContext } from '@playwright/test'

export type Email = { to: string; subject: string; text: string; html: string; at: string }

const CODE = /^(?:.*\s)?(\d{3}) (\d{3})$/m

/** The built-in mailbox, as the owner of an address reads it. */
export function mailbox(request: APIRequestContext) {
  const readCodes = new Map<string, number>()

  const emailsTo = async (address: string): Promise<Email[]> => {
    // The program lets go of idle connections; one that it closes at that very moment is asked anew.
    const answer = await request.get(`/dev/mail.json?to=${encodeURIComponent(address)}`, { maxRetries: 2 })
    return (await answer.json()) as Email[]
  }
  const codesTo = async (address: string) =>
    (await emailsTo(address)).map(({ text }) => CODE.exec(text)).filter((found) => found !== null)

  /** The next code that arrives for an address, or has arrived and was not read yet. */
  const codeFor = async (address: string): Promise<string> => {
    const read = readCodes.get(address) ?? 0
    await expect
      .poll(async () => (await codesTo(address)).length, { message: `a code for ${address}` })
      .toBeGreaterThan(read)
    const [newest, ...earlier] = await codesTo(address)
    readCodes.set(address, earlier.length + 1)
    return `${newest![1]}${newest![2]}`
  }
  return { emailsTo, codeFor }
}
