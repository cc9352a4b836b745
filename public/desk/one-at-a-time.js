// One saving at a time, and the form itself only after the one that is on its way: it would come under the revision from before
// that saving, and its writer be taken for two people. What is saved meanwhile joins the saving that is under way.

/** How long a saving may take. A form waits behind it, and a line that has died says nothing by itself. */
export const PATIENCE_MS = 15_000

/** The deed that saves, `save`, as a deed that takes turns with itself and with its form. */
export function oneAtATime(form, save) {
  let underWay, waiting
  form.addEventListener('submit', async (event) => {
    if (!underWay) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (waiting) return
    waiting = true
    await underWay.catch(() => {})
    waiting = false
    delete form.dataset.sent
    form.requestSubmit(event.submitter)
  })
  return () => (underWay ??= save().finally(() => (underWay = undefined)))
}
