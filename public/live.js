// The one script of public pages. Everything works without it; with it, less is lost and less is waited for.

let storage
try {
  storage = sessionStorage
} catch {
  // Some browsers keep nothing.
}

const drafts = document.querySelectorAll('form[data-draft]')
const keyOf = (form) => `draft ${form.dataset.draft}`

// A draft lives in this tab only and ends with it, without the address: the machine may be somebody else's tomorrow.
for (const form of drafts) {
  const refused = form.querySelector('[role=alert]')
  const kept = JSON.parse(storage?.getItem(keyOf(form)) ?? 'null')
  if (kept && !refused) {
    for (const field of form.elements) {
      if (!field.name || !(field.name in kept) || field.name === 'homepage') continue
      if (field.type === 'radio' || field.type === 'checkbox')
        field.checked = kept[field.name] === field.value
      else if (!field.value) field.value = kept[field.name]
    }
  }
  form.addEventListener('input', () => {
    const { email: _, ...kept } = Object.fromEntries(new FormData(form))
    storage?.setItem(keyOf(form), JSON.stringify(kept))
  })
}

const signed = document.querySelector('[data-signed]')
if (signed?.dataset.signed) storage?.removeItem(`draft ${signed.dataset.signed}`)
else if (signed) storage?.clear()

// A form is sent once however often its button is pressed, but for one that brings a file. Whoever stops a page that does not come
// can press again.
const ONCE_MS = 10_000
for (const form of document.querySelectorAll('form[method=post]:not([data-again])')) {
  let once
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault()
    form.dataset.sent = 'yes'
    clearTimeout(once)
    once = setTimeout(() => delete form.dataset.sent, ONCE_MS)
  })
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})

// After the browser has gone to the address’s fragment, which takes the focus.
addEventListener('pageshow', () => document.querySelector('[role=alert][data-focus]')?.focus())

const waiting = document.querySelector('[data-wait]')
if (waiting) {
  const sentence = waiting.parentElement.querySelector('[data-waiting]')
  const number = new Intl.NumberFormat(document.documentElement.lang)
  const until = Date.now() + Number(waiting.dataset.wait) * 1000
  const words = sentence.textContent.replace(/\p{Nd}+/u, '\0')
  waiting.disabled = true
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000)
    if (left > 0) {
      sentence.textContent = words.replace('\0', number.format(left))
      setTimeout(tick, 1000)
    } else {
      waiting.disabled = false
      sentence.remove()
    }
  }
  tick()
}

const news = document.querySelector('[data-poll]')
if (news) {
  const ask = async () => {
    const answer = await fetch(news.dataset.poll, { cache: 'no-store' }).catch(() => null)
    if (answer?.status === 404) return
    const { sentence, again } = answer?.ok ? await answer.json() : { again: 15_000 }
    if (sentence && news.textContent !== sentence) news.textContent = sentence
    if (again) setTimeout(ask, again)
  }
  setTimeout(ask, 1_000)
}

for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy)
    button.textContent = button.dataset.done
  })
}

for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue
  button.hidden = false
  button.addEventListener('click', () =>
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch((fault) => {
      // Whoever closes the window has thought better of it.
      if (fault.name !== 'AbortError') throw fault
    }),
  )
}

// A hidden tab watches nothing; whoever loses the line comes back at a moment of their own, not all at once.
const counter = document.querySelector('[data-live]')
if (counter && 'EventSource' in window) {
  const { live, pollCount, words, asOf, nextGoal, goalReached, locale } = counter.dataset
  const part = (name) => counter.querySelector(name)
  const format = new Intl.NumberFormat(locale)
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const category = new Intl.PluralRules(locale)
  const forms = JSON.parse(words)
  let source, later, told
  let losses = 0
  let address = live
  const show = ({ count, asOf: at, goal }) => {
    const time = part('time')
    if (!(Date.parse(at) >= Date.parse(time.dateTime))) return
    const number = format.format(count)
    const form = forms[category.select(count)] ?? forms.other
    const moved = part('[data-count]').textContent !== number
    part('[data-count]').textContent = number
    part('[data-count-words]').textContent = form
    time.dateTime = at
    time.textContent = asOf.replace('{time}', moment.format(new Date(at)))
    if (goal && part('progress')) {
      part('progress').max = goal
      part('progress').value = Math.min(count, goal)
      const sentence = count < goal ? nextGoal : goalReached
      part('[data-goal-words]').textContent = sentence.replace('{goal}', format.format(goal))
    }
    // Once a minute at most: a screen reader must not be talked over.
    if (moved && !told) {
      told = setTimeout(() => (told = part('[role=status]').textContent = ''), 60_000)
      part('[role=status]').textContent = `${number} ${form}`
    }
  }
  const watch = () => {
    source?.close()
    clearTimeout(later)
    if (document.hidden) return
    source = new EventSource(address)
    source.addEventListener('count', ({ data }) => {
      losses = 0
      // `?seen` counts that the page was opened: once, however often its tab is turned to or the line is lost.
      address = live.split('?')[0]
      show(JSON.parse(data))
    })
    source.onerror = async () => {
      source.close()
      losses += 1
      later = setTimeout(watch, Math.min(60, 3 * 2 ** losses) * 500 * (1 + Math.random()))
      const answer = await fetch(pollCount).catch(() => null)
      if (answer?.ok) show(await answer.json())
    }
  }
  document.addEventListener('visibilitychange', watch)
  watch()
}
