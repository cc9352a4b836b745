// Keeps what is being written: with us a moment after each pause, and in this browser until we have it. Whoever is signed
// out meanwhile, or loses the line or the tab, finds their words again.
import { oneAtATime, PATIENCE_MS } from './one-at-a-time.js'

const form = document.querySelector('form[data-keep]')
if (form) {
  const PAUSE_MS = 1_200
  const AGAIN_MS = 10_000
  const place = `draft ${form.dataset.keep}`
  const news = form.querySelector('[data-kept]')
  const number = form.elements.draftNumber
  const fields = ['title', 'body', 'locale'].map((name) => form.elements[name])
  const words = () => JSON.stringify(fields.map(({ value }) => value))
  let later
  // As we sent them: what was typed before this script came is not saved yet.
  let saved = JSON.stringify(fields.map(({ value, defaultValue = value }) => defaultValue))

  // Under the number they were written on: if somebody else has saved since, the answer to the form says so.
  const kept = JSON.parse(localStorage.getItem(place) ?? 'null')
  if (kept && kept.words !== saved && !('refused' in form.dataset)) {
    for (const [index, value] of JSON.parse(kept.words).entries()) fields[index].value = value
    number.value = kept.number
  } else localStorage.removeItem(place)

  const save = oneAtATime(form, async () => {
    const saving = words()
    if (saving === saved) return
    const answer = await fetch(form.dataset.keep, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null)
    const json = answer?.headers.get('Content-Type')?.startsWith('application/json')
    const told = json ? await answer.json().catch(() => null) : null
    news.textContent = told?.sentence ?? form.dataset.unkept
    if (answer?.ok && told) {
      number.value = told.draftNumber
      saved = saving
      if (words() === saved) localStorage.removeItem(place)
    }
    const again = answer?.ok ? PAUSE_MS : AGAIN_MS
    if (words() !== saved && answer?.status !== 409) wait(again)
  })
  const wait = (pause) => {
    clearTimeout(later)
    later = setTimeout(save, pause)
  }

  form.addEventListener('input', () => {
    localStorage.setItem(place, JSON.stringify({ words: words(), number: number.value }))
    wait(PAUSE_MS)
  })
  // The answer to the form itself says what became of it; no saving may cross it on the way.
  form.addEventListener('submit', () => clearTimeout(later))
  if (words() !== saved) wait(PAUSE_MS)
}
