// Keeps a sending's figures moving while somebody looks.
const part = document.querySelector('[data-follow]')
if (part) {
  const OFTEN_MS = 2_000
  const look = async () => {
    const answer = document.hidden ? null : await fetch(part.dataset.follow).catch(() => null)
    if (answer?.redirected) return location.reload()
    if (answer?.ok) {
      const { state, figures } = await answer.json()
      for (const [name, figure] of Object.entries(figures)) {
        const place = part.querySelector(`[data-figure="${name}"]`)
        if (place.textContent !== figure) place.textContent = figure
      }
      if (state !== 'sending') return location.reload()
    }
    setTimeout(look, OFTEN_MS)
  }
  setTimeout(look, OFTEN_MS)
}
