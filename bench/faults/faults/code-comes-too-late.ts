import { sql } from 'kysely'
import { askPatiently } from '../people/ask-patiently.ts'
import { fillIn, finish, waitForCode } from '../people/signer.ts'
import { soon, type Fault } from '../fault.ts'

/** The code reaches its reader after its life is over. */
export const codeComesTooLate: Fault = {
  id: 'F06',
  title: 'the code arrives when its life is over',
  expects:
    'the old code gets one plain answer with a way to a new one on the same page, and the form is kept',
  short: true,
  async inject(occasion) {
    const { world, dice, crowd, breach } = occasion
    const late = crowd.join()
    await fillIn(crowd.way, late)
    await waitForCode(crowd.way, late)
    const unnoted = sql`select from outbox where state = 'waiting'`
    const isNoted = async () => (await unnoted.execute(world.db)).rows.length === 0
    await soon(occasion, 'the mail server’s yes is noted', 20_000, isNoted)
    // A quarter of an hour passes for this code and this form.
    const passes = sql`interval '15 minutes'`
    await sql`update challenges set deadline = deadline - ${passes}, accepted_at = accepted_at - ${passes},
      drawn_at = drawn_at - ${passes}, asked_at = asked_at - ${passes} where spent_at is null`.execute(
      world.db,
    )
    await sql`update signatures set code_asked_at = code_asked_at - ${passes}
      where name = ${late.name}`.execute(world.db)
    const { slug, cookie, code } = late
    const old = await askPatiently(world.fleet, dice, `/c/${slug}/code`, {
      form: { code: code ?? '' },
      cookie,
    })
    if (old.status !== 422 || !old.body.includes('/code/resend')) breach(`a late code answered ${old.status}`)
    const letters = () => world.mail.lettersTo(late.email).length
    const before = letters()
    const again = await askPatiently(world.fleet, dice, `/c/${slug}/code/resend`, { form: {}, cookie })
    if (again.status !== 303) breach(`asking for another code answered ${again.status}`)
    await soon(occasion, 'another code comes', 20_000, () => letters() > before)
    await waitForCode(crowd.way, late)
    crowd.follow(finish(crowd.way, late))
  },
}
