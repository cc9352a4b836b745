// Makes and uses passkeys: a form that wants one asks our server for a challenge, the device for its answer, and is then
// sent like any other form. Our own eight lines turn bytes into text and back: the platform's (2025) are not in browsers
// a few years old, and extensions that keep passkeys answer without them.

import { patience } from './patience.js'

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const known = (passkeys = []) => passkeys.map((passkey) => ({ ...passkey, id: toBytes(passkey.id) }))

const ask = {
  create: ({ challenge, user, excludeCredentials, ...options }) =>
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: toBytes(challenge),
        user: { ...user, id: toBytes(user.id) },
        excludeCredentials: known(excludeCredentials),
      },
    }),
  get: ({ challenge, allowCredentials, ...options }) =>
    navigator.credentials.get({
      publicKey: { ...options, challenge: toBytes(challenge), allowCredentials: known(allowCredentials) },
    }),
}

const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
const write = ({ rawId, type, response }) => {
  const given = parts.filter((part) => response[part]).map((part) => [part, toText(response[part])])
  const id = toText(rawId)
  const transports = response.getTransports?.()
  return JSON.stringify({ id, rawId: id, type, response: { ...Object.fromEntries(given), transports } })
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const news = form.querySelector('[data-news]')
  const say = (what) => (news.textContent = news.dataset[what])
  let asking = false

  const answer = async () => {
    if (!window.PublicKeyCredential) return say('cannot')
    const body = new URLSearchParams(new FormData(form))
    const wish = { method: 'POST', body, signal: patience() }
    const offered = await fetch(form.dataset.options, wish).catch(() => null)
    if (!offered || offered.status >= 500) return say('unreached')
    if (offered.status === 429) return say('later')
    const options = offered.ok ? await offered.json().catch(() => undefined) : null
    if (options === undefined) return say('unreached')
    // Why nothing is offered the server says best itself, on the page that the form leads to.
    if (!options) return form.submit()
    say('waiting')
    const credential = await ask[form.dataset.passkey](options)
    form.elements.credential.value = write(credential)
    form.submit()
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (asking) return
    asking = true
    try {
      await answer()
    } catch (fault) {
      if (fault.name === 'NotAllowedError' || fault.name === 'AbortError') say('cancelled')
      else if (fault.name === 'InvalidStateError') say('known')
      else say('cannot')
    } finally {
      asking = false
    }
  })
}

// A passkey belongs to one address. Whoever came by another is shown the way.
for (const notice of document.querySelectorAll('[data-home]')) {
  const { home } = notice.dataset
  if (location.origin === home) continue
  notice.hidden = false
  notice.querySelector('a').href = `${home}${location.pathname}${location.search}`
}
