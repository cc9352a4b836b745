// Keeps what is being written: with us a moment after each pause, and in this browser until we have it. Whoever is signed
// out meanwhile, or loses the line or the tab, finds their words again.
import { asSent } from './as-sent.js'
import { oneAtATime } from './one-at-a-time.js'
import { patience } from './patience.js'

const form = document.querySelector('form[data-keep]')
if (form) {
  const PAUSE_MS = 1_200
  const AGAIN_MS = 10_000
  const place = `draft ${form.dataset.keep}`
  const news = form.querySelector('[data-kept]')
  const trouble = form.querySelector('[data-trouble]')
  const number = form.elements.draftNumber
  const wordsOf = ({ elements }) =>
    JSON.stringify(['title', 'body', 'locale'].map((name) => elements[name].value))
  const words = () => wordsOf(form)
  let later, unsure
  let saved = wordsOf(asSent(form))

  const keep = () => {
    if (words() === saved) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify({ words: words(), number: number.value }))
  }

  // Under the number they were written on: if somebody else has saved since, the answer to the form says so.
  const kept = JSON.parse(localStorage.getItem(place) ?? 'null')
  if (kept && kept.words !== saved && !('refused' in form.dataset)) {
    const [title, body, locale] = JSON.parse(kept.words)
    for (const [name, value] of Object.entries({ title, body, locale })) form.elements[name].value = value
    number.value = kept.number
  } else localStorage.removeItem(place)

  async function send() {
    // What may have arrived although nobody said so is sent once more as it was: with what was typed since, it would be somebody else's.
    const sent = unsure ?? { words: words(), body: new URLSearchParams(new FormData(form)) }
    if (sent.words === saved) return true
    const answer = await fetch(form.dataset.keep, {
      method: 'POST',
      body: sent.body,
      redirect: 'manual',
      signal: patience(),
    }).catch(() => null)
    const json = answer?.headers.get('Content-Type')?.startsWith('application/json')
    const told = json ? await answer.json().catch(() => null) : null
    unsure = told ? undefined : sent
    const isKept = answer?.ok && told
    if (isKept) {
      number.value = told.draftNumber
      saved = sent.words
      keep()
      news.textContent = told.sentence
    } else news.textContent = ''
    const said = isKept ? '' : (told?.sentence ?? form.dataset.unkept)
    if (trouble.textContent !== said) trouble.textContent = said
    if (words() !== saved && answer?.status !== 409) wait(isKept ? PAUSE_MS : AGAIN_MS)
    return Boolean(isKept)
  }
  const { save } = oneAtATime(form, { save: send, isUnsaved: () => words() !== saved })
  const wait = (pause) => {
    clearTimeout(later)
    later = setTimeout(save, pause)
  }

  form.addEventListener('input', () => {
    keep()
    wait(PAUSE_MS)
  })
  if (words() !== saved) wait(PAUSE_MS)
}
