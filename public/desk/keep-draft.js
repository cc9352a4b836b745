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
  let later
  // What was sent and nobody has said yet that it arrived.
  let unheard
  // What came back because it was refused is not with us, though the page holds it.
  const { refused } = form.dataset
  let saved = refused === undefined ? wordsOf(asSent(form)) : undefined
  const isUnsaved = () => unheard !== undefined || words() !== saved

  const keep = (under = number.value) => {
    const record = { words: words(), number: under, unheard: unheard?.words }
    if (words() === saved) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(record))
  }

  // Under the number they were written on: if somebody else has saved since, the answer to the form says so.
  const kept = JSON.parse(localStorage.getItem(place) ?? 'null')
  // Unless that was they themselves, who were not told.
  if (kept && kept.words !== saved && refused === undefined) {
    const [title, body, locale] = JSON.parse(kept.words)
    for (const [name, value] of Object.entries({ title, body, locale })) form.elements[name].value = value
    if (kept.unheard !== saved) number.value = kept.number
  } else if (refused === undefined) localStorage.removeItem(place)
  // Who only reads what somebody else has saved has not chosen yet, and is asked again.
  else keep(refused === 'theirs' ? '0' : undefined)

  async function send() {
    // What may have arrived although nobody said so is sent once more as it was: with what was typed since, it would be somebody else's.
    const sent = unheard ?? { words: words(), body: new URLSearchParams(new FormData(form)) }
    if (sent.words === saved) return true
    unheard = sent
    keep()
    const answer = await fetch(form.dataset.keep, {
      method: 'POST',
      body: sent.body,
      redirect: 'manual',
      signal: patience(),
    }).catch(() => null)
    const json = answer?.headers.get('Content-Type')?.startsWith('application/json')
    const told = json ? await answer.json().catch(() => null) : null
    if (told) unheard = undefined
    const isKept = answer?.ok && told
    if (isKept) {
      number.value = told.draftNumber
      saved = sent.words
      keep()
      news.textContent = told.sentence
    } else news.textContent = ''
    const said = isKept ? '' : (told?.sentence ?? form.dataset.unkept)
    if (trouble.textContent !== said) trouble.textContent = said
    if (isUnsaved() && answer?.status !== 409) wait(isKept ? PAUSE_MS : AGAIN_MS)
    return Boolean(isKept)
  }
  const { save } = oneAtATime(form, { save: send, isUnsaved })
  const wait = (pause) => {
    clearTimeout(later)
    later = setTimeout(save, pause)
  }

  form.addEventListener('input', () => {
    keep()
    wait(PAUSE_MS)
  })
  if (refused === undefined && words() !== saved) {
    keep()
    wait(PAUSE_MS)
  }
}
