import type { Fault } from '../fault.ts'

/** The mail server takes the email, and the line ends before its 250 comes through. */
export const yesIsNeverHeard: Fault = {
  id: 'F02',
  title: 'the mail server takes an email, and its yes is never heard',
  expects: 'it is sent again with the same Message-ID and the same code; nobody gets it a third time',
  short: true,
  async inject(occasion) {
    const { world, dice, crowd, short } = occasion
    let lost = 0
    const most = short ? 4 : 20
    world.mailLine.listenIn(({ way, bytes }) => {
      if (way === 'there' || !bytes.includes('250 OK: message queued') || lost >= most || !dice.chance(0.3))
        return 'pass'
      lost += 1
      return 'hang-up'
    })
    const before = crowd.told()
    crowd.come(short ? 12 : 60)
    await crowd.reached(short ? 12 : 60)
    // Several may have been on the line that ended, each with its own answer.
    occasion.uncertainDeliveries = lost
    occasion.note(`${lost} yeses lost, ${crowd.told() - before} through`)
  },
}
