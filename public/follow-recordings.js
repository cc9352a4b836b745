// Keeps up to date how far a recording has been listened to, and shows what became of it, while somebody looks. What is typed elsewhere
// on the page stays; without this script the page says the same when it is loaded again.
const OFTEN_MS = 2_000
const waiting = () =>
  [...document.querySelectorAll('[data-recording]')].filter((row) => row.querySelector('[data-listening]'))

// Said aloud by screen readers when a recording has been heard to its end; how far it is stands there to be asked.
const news = document.createElement('p')
news.className = 'sr-only'
news.setAttribute('role', 'status')
document.querySelector('main')?.append(news)

// Read as a document by the browser itself: our policy lets no script make one out of text.
const readAgain = () =>
  new Promise((found) => {
    const asking = new XMLHttpRequest()
    asking.open('GET', location.href)
    asking.responseType = 'document'
    asking.addEventListener('loadend', () =>
      found(
        asking.status === 200 && asking.responseURL === location.href.split('#')[0] ? asking.response : null,
      ),
    )
    asking.send()
  })

async function look() {
  const page = document.hidden ? null : await readAgain()
  if (page) {
    for (const old of waiting()) {
      const fresh = page.querySelector(`[data-recording="${old.dataset.recording}"]`)
      const words = fresh?.querySelector('[data-listening]')
      if (words) old.querySelector('[data-listening]').textContent = words.textContent
      // Nobody loses the button they are about to press.
      else if (fresh && !old.contains(document.activeElement)) {
        old.replaceWith(fresh)
        news.textContent = fresh.querySelector('[data-verdict]')?.textContent ?? ''
      }
    }
  }
  if (waiting().length > 0) setTimeout(look, OFTEN_MS)
}
setTimeout(look, OFTEN_MS)
