// Saves a draft while somebody types. Without it the form’s button saves; with it no letter is lost to a closed tab, a dead
// machine or an ended session. What is not yet saved is also kept in this browser, and only for as long.

import { asSent } from './as-sent.js'
import { oneAtATime } from './one-at-a-time.js'
import { patience } from './patience.js'

const form = document.querySelector('form[data-autosave]')
const status = document.querySelector('[data-save-status]')
const words = JSON.parse(status.dataset.words)
const part = (name) => status.querySelector(`[data-${name}]`)

const PAUSE_MS = 700
const LONGEST_WAIT_MS = 30_000
// A request that outlives its page may carry 64 KiB (Fetch, §4.6).
const FITS_AFTERWARDS = 60_000

const key = `draft ${form.dataset.kept}`
const revisionField = form.elements._revision
const clock = new Intl.DateTimeFormat(status.dataset.locale, { timeStyle: 'short' })

const tell = (at) => {
  part('saved').textContent = words.saved.replace('{time}', clock.format(new Date(at)))
}

const textOf = (of = form) => {
  const fields = {}
  for (const [name, value] of new FormData(of)) {
    if (name.startsWith('_') || typeof value !== 'string') continue
    fields[name] = name in fields ? `${fields[name]} ${value}`.trim() : value
  }
  return fields
}
const differing = (one, other) =>
  Object.keys(one).filter(
    (name) => (one[name] ?? '').replaceAll('\r\n', '\n') !== (other[name] ?? '').replaceAll('\r\n', '\n'),
  )

// The page tells the time in UTC; here it is told by the reader’s own clock, and without the day where that is today.
const at = new Date(part('saved').dataset.at)
if (at.toDateString() === new Date().toDateString()) tell(at)

// What came back because it was refused is not with us, though the page holds it.
let saved = { ...textOf(asSent(form)), ...JSON.parse(form.dataset.saved ?? '{}') }
let timer, over
let losses = 0
// What was sent and nobody has said yet that it arrived.
let unheard
// Text of an earlier visit that never reached us. It is offered, never put in by itself: somebody may have written since.
let offered = JSON.parse(localStorage.getItem(key) ?? 'null')
if (offered && differing(offered.fields, textOf()).length === 0) offered = null
// What that visit did not hear of has arrived: whoever has saved since is the same person.
if (offered?.unheard && differing(offered.unheard, saved).length === 0) offered.revision = revisionField.value

const dirty = () => differing(textOf(), saved)
const changes = () => Object.fromEntries(dirty().map((name) => [name, textOf()[name]]))
const bodyOf = (fields) => new URLSearchParams({ ...fields, _revision: revisionField.value })

const isEmpty = (fields) => Object.keys(fields).length === 0

const keep = () => {
  form.dataset.state = dirty().length === 0 ? 'saved' : 'unsaved'
  const fields = { ...offered?.fields, ...changes() }
  const revision = offered?.revision ?? revisionField.value
  if (isEmpty(fields)) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify({ fields, revision, unheard: offered?.unheard ?? unheard }))
}

const say = (trouble, signIn = false) => {
  if (part('trouble').textContent !== trouble) part('trouble').textContent = trouble
  part('sign-in').hidden = !signIn
}

const put = (name, text) => {
  const fields = form.querySelectorAll(`[name="${CSS.escape(name)}"]`)
  // A language that stood beside the first goes along on a page where it does not.
  if (fields.length === 0)
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value: text }))
  for (const field of fields) {
    if (field.type === 'checkbox' || field.type === 'radio')
      field.checked = text.split(' ').includes(field.value)
    else if (field.type !== 'hidden' || form.elements[name] === field) field.value = text
  }
}

// What somebody else saved meanwhile appears in the fields that nobody has touched here. Where both touched one, the page stays on its
// old revision, so that the next save says so.
const takeOver = ({ fields, revision }, sent) => {
  const now = textOf()
  let contested = false
  for (const name of Object.keys(now)) {
    if (!(name in fields)) continue
    const text = fields[name]
    const untouched = now[name] === (sent[name] ?? saved[name])
    if (untouched && differing({ name: text }, { name: now[name] }).length > 0) put(name, text)
    if (!untouched && !(name in sent) && differing({ name: text }, { name: saved[name] }).length > 0)
      contested = true
    else saved[name] = text
  }
  if (!contested) revisionField.value = revision
}

// Where it stands, unless what stands there is a page of the browser's own, about a line that broke.
function showAgain(frame) {
  try {
    frame.contentWindow.location.reload()
  } catch {
    frame.contentWindow?.location.replace(frame.src)
  }
}

async function send() {
  clearTimeout(timer)
  if (over) return false
  // What may have arrived although nobody said so is sent once more as it was: with what was typed since, it would be somebody else's.
  const sent = unheard ?? changes()
  if (isEmpty(sent)) return true
  unheard = sent
  keep()
  part('saved').textContent = words.waiting
  const wish = { method: 'POST', body: bodyOf(sent), signal: patience() }
  const answer = await fetch(form.dataset.autosave, wish).catch(() => null)
  const said = await answer?.json().catch(() => null)
  if (said?.outcome) unheard = undefined
  if (said?.outcome === 'saved') {
    losses = 0
    takeOver(said, sent)
    keep()
    say('')
    tell(said.savedAt)
    if (dirty().length > 0) later()
    for (const frame of document.querySelectorAll('[data-preview]')) showAgain(frame)
    return true
  }
  part('saved').textContent = ''
  if (said?.outcome === 'contested' || said?.outcome === 'no-draft') {
    over = true
    say(said.outcome === 'contested' ? words.contested : words.gone)
  } else if (said?.outcome === 'too-long') say(words.tooLong)
  else {
    losses += 1
    const signedOut = said?.outcome === 'signed-out'
    say(signedOut ? words.signedOut : words.away, signedOut)
    timer = setTimeout(save, Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** losses))
  }
  return false
}

const isUnsaved = () => !over && (unheard !== undefined || dirty().length > 0)
const { save, isLeaving } = oneAtATime(form, { save: send, isUnsaved })

const later = () => {
  clearTimeout(timer)
  timer = setTimeout(save, PAUSE_MS)
}

form.addEventListener('input', () => {
  keep()
  later()
})
addEventListener('pageshow', () => {
  if (dirty().length > 0) later()
})
addEventListener('online', save)
addEventListener('pagehide', () => {
  const fields = changes()
  const body = bodyOf(fields)
  if (over || isLeaving() || isEmpty(fields) || body.toString().length > FITS_AFTERWARDS) return
  void fetch(form.dataset.autosave, { method: 'POST', body, keepalive: true }).catch(() => {})
})

const settle = () => {
  offered = null
  part('offer').hidden = true
  keep()
}
if (offered) {
  part('offer').hidden = false
  part('put-back').addEventListener('click', async ({ target }) => {
    // The answer to a saving moves the revision on, so it comes first.
    target.disabled = true
    while (isUnsaved() && (await save()));
    target.disabled = false
    if (unheard || !offered) return
    for (const [name, text] of Object.entries(offered.fields)) put(name, text)
    // Whoever has written since is asked, and not written over.
    revisionField.value = offered.revision
    settle()
    void save()
  })
  part('forget').addEventListener('click', settle)
}
keep()
