// Says while somebody types whether an address is free. Publishing asks again.

const field = document.querySelector('[data-check]')
const found = document.querySelector('#address-found')

const PAUSE_MS = 300
let timer
let asked = 0

const check = async () => {
  const turn = (asked += 1)
  const query = new URLSearchParams({ wanted: field.value.trim().toLowerCase() })
  const lang = new URLSearchParams(location.search).get('lang')
  if (lang) query.set('lang', lang)
  const answer = await fetch(`${field.dataset.check.split('?')[0]}?${query}`).catch(() => null)
  // A draft that is published meanwhile, and a session that has ended, lead to a page.
  if (!answer?.ok || answer.redirected || turn !== asked) return
  const { free, sentence } = await answer.json()
  found.textContent = sentence
  found.className = free ? 'hint mt-1' : 'fault'
  field.setAttribute('aria-invalid', String(!free))
}

field?.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(check, PAUSE_MS)
})
if (field?.value && !found.textContent.trim()) void check()
