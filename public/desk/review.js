// The names room with the keyboard: j and k move, x chooses, s shows, h hides, d strikes, u undoes, ? explains. And the progress of a
// review that runs. Everything works without it.

const rows = [...document.querySelectorAll('[data-row]')]
let here = -1

const isTyping = ({ target }) =>
  target.closest('textarea, select, input:not([type=checkbox])') !== null || target.isContentEditable

function move(by) {
  if (rows.length === 0) return
  rows[here]?.removeAttribute('data-here')
  here = Math.min(rows.length - 1, Math.max(0, here + by))
  rows[here].setAttribute('data-here', '')
  rows[here].scrollIntoView({ block: 'nearest' })
  rows[here].querySelector('[data-choose]')?.focus({ preventScroll: true })
}

const press = (key) => (rows[here] ?? document).querySelector(`[data-key="${key}"]`)?.click()

const keys = {
  j: () => move(1),
  k: () => move(-1),
  x: () => rows[here]?.querySelector('[data-choose]')?.click(),
  s: () => rows[here] && press('s'),
  h: () => rows[here] && press('h'),
  // What is chosen, or where one is; the page that follows asks for a reason before anything happens.
  d: () => {
    if (!document.querySelector('[data-choose]:checked')) keys.x()
    document.querySelector('[data-key="d"]')?.click()
  },
  u: () => document.querySelector('[data-key="u"]')?.click(),
  '?': () => {
    const help = document.querySelector('[data-help]')
    help?.focus()
    help?.scrollIntoView({ block: 'center' })
  },
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
  const deed = keys[event.key]
  if (!deed) return
  event.preventDefault()
  deed()
})

// Whoever moves by other means is where they are.
for (const [place, row] of rows.entries()) {
  row.addEventListener('focusin', () => {
    if (place !== here) {
      rows[here]?.removeAttribute('data-here')
      here = place
      row.setAttribute('data-here', '')
    }
  })
}

const progress = document.querySelector('[data-progress]')
const OFTEN_MS = 1_000
// A screen reader must not be talked over.
const ALOUD_MS = 60_000
let aloud = 0

async function follow() {
  const answer = document.hidden ? null : await fetch(progress.dataset.progress).catch(() => null)
  if (answer?.status === 404 || answer?.redirected) return location.reload()
  if (answer?.ok) {
    const { works, passed, sentence } = await answer.json()
    if (!works) return location.reload()
    progress.querySelector('progress').value = passed
    progress.querySelector('[data-sentence]').textContent = sentence
    if (Date.now() - aloud > ALOUD_MS) {
      aloud = Date.now()
      progress.querySelector('[role=status]').textContent = sentence
    }
  }
  // Who cannot answer just now says after how many seconds to ask again.
  const asked = Number(answer?.headers.get('Retry-After')) * 1_000
  setTimeout(follow, asked || OFTEN_MS)
}

if (progress) setTimeout(follow, OFTEN_MS / 2)
