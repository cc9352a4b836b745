// Signing out takes from this browser what was typed and is not with us. What is just being saved is waited for; where that
// comes to no end, the organiser decides.
const PATIENCE_MS = 3_000
const LOOK_MS = 100

const unsaved = () => Object.keys(localStorage).some((key) => key.startsWith('draft '))

for (const form of document.querySelectorAll('form[data-unsaved]')) {
  let waiting
  form.addEventListener('submit', async (event) => {
    if (!waiting && !unsaved()) return
    event.preventDefault()
    if (waiting) return
    waiting = true
    const until = Date.now() + PATIENCE_MS
    while (unsaved() && Date.now() < until) await new Promise((look) => setTimeout(look, LOOK_MS))
    if (!unsaved() || confirm(form.dataset.unsaved)) return form.submit()
    waiting = false
    delete form.dataset.sent
  })
}
