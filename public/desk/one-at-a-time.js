// One saving at a time, and the form itself after all of them. A form that overtook a saving would come under the revision from before
// it, and its writer be taken for two people; one that left text unsaved behind would leave it in this browser too, as if it were lost.

// As long as /live.js holds a second press: whoever stops a page that does not come writes on.
const ONCE_MS = 10_000
// Whoever types on while their form waits is waited for, but not for ever.
const MOST_TURNS = 3

/**
 * The deed that saves, as one that takes turns with itself and with its form. `save` says whether all that it knew of is with us;
 * `isUnsaved` whether there is more. Nothing is saved while the form leaves: the answer to it says what became of it.
 */
export function oneAtATime(form, { save, isUnsaved }) {
  let underWay, waiting, passing, leaving, staying
  const run = () => {
    if (leaving) return Promise.resolve(false)
    return (underWay ??= save().finally(() => (underWay = undefined)))
  }
  const leave = () => {
    leaving = true
    clearTimeout(staying)
    staying = setTimeout(stay, ONCE_MS)
  }
  const stay = () => {
    leaving = false
    if (isUnsaved()) void run()
  }
  form.addEventListener('submit', async (event) => {
    if (event.defaultPrevented) return
    if (passing || (!underWay && !isUnsaved())) return leave()
    event.preventDefault()
    if (waiting) return
    waiting = true
    const done = () => run().catch(() => false)
    if (underWay) await done()
    for (let turns = 0; turns < MOST_TURNS && isUnsaved() && (await done()); turns += 1);
    // In a task of its own: a form that is asked to go while its event is still being handed round does not (HTML §4.10.22.3).
    await new Promise((next) => setTimeout(next))
    waiting = false
    delete form.dataset.sent
    passing = true
    press(form, event.submitter)
    passing = false
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) stay()
  })
  return { save: run, isLeaving: () => leaving }
}

function press(form, button) {
  if (form.requestSubmit) form.requestSubmit(button)
  else (button ?? form.querySelector('[type=submit]')).click()
}
