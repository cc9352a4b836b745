// Signing out takes from this browser what was typed and is not with us. What is just being saved is waited for; where that
// comes to no end, the organiser decides.
const PATIENCE_MS = 3_000
const LOOK_MS = 100

const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('draft '))
const unsaved = () => drafts().length > 0

for (const form of document.querySelectorAll('form[data-unsaved]')) {
  let waiting
  form.addEventListener('submit', async (event) => {
    if (event.defaultPrevented || (!waiting && !unsaved())) return
    event.preventDefault()
    if (waiting) return
    waiting = true
    const until = Date.now() + PATIENCE_MS
    while (unsaved() && Date.now() < until) await new Promise((look) => setTimeout(look, LOOK_MS))
    waiting = false
    if (unsaved() && !confirm(form.dataset.unsaved)) return void delete form.dataset.sent
    // The server tells a browser to empty its storage; some of 2023 do not know how.
    for (const key of drafts()) localStorage.removeItem(key)
    form.submit()
  })
}
