import { askPatiently } from '../people/ask-patiently.ts'
import { fillIn, saysYes, waitForCode } from '../people/signer.ts'
import type { Fault } from '../fault.ts'

/** Somebody double-clicks the form, goes back, sends it again, opens a second tab, double-clicks the code, and reloads. */
export const hastyBrowser: Fault = {
  id: 'F33',
  title: 'double click, back button, second tab, reload',
  expects: 'one signature, and nothing to type again',
  short: true,
  async inject({ world, dice, crowd, short, breach }) {
    for (let times = 0; times < (short ? 3 : 20); times++) {
      const signer = crowd.join()
      const twin = { ...signer, strange: [] }
      await Promise.all([fillIn(crowd.way, twin), fillIn(crowd.way, signer)])
      await waitForCode(crowd.way, signer)
      // Back, and the button once more: the browser keeps the cookie that came last.
      await fillIn(crowd.way, signer)
      const { slug, cookie, code } = signer
      const press = () =>
        askPatiently(world.fleet, dice, `/c/${slug}/code`, { form: { code: code ?? '' }, cookie })
      const [first, second] = await Promise.all([press(), press()])
      const again = await press()
      for (const answer of [first, second, again])
        if (!saysYes(answer, slug))
          breach(`a press of a double click got ${answer.status} ${answer.location}`)
      const reloaded = await askPatiently(world.fleet, dice, `/c/${slug}/signed`, { cookie })
      if (reloaded.status !== 200) breach(`the reloaded page answers ${reloaded.status}`)
      const tab = await askPatiently(world.fleet, dice, `/c/${slug}/code`, {
        form: { code: code ?? '' },
        cookie: twin.cookie,
      })
      if (tab.status !== 422) breach(`the first form’s tab got ${tab.status}`)
      signer.told = true
    }
  },
}
