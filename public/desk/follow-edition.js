// Keeps the bar of a build moving while somebody looks, and shows the page anew when it has ended.
const bar = document.querySelector('[data-follow-edition]')
if (bar) {
  const OFTEN_MS = 1_000
  const began = bar.dataset.state
  const look = async () => {
    const answer = document.hidden ? null : await fetch(bar.dataset.followEdition).catch(() => null)
    if (answer?.status === 404 || answer?.redirected) return location.reload()
    if (answer?.ok) {
      const { state, done, of } = await answer.json()
      if (state !== began && !(began === 'waiting' && state === 'building')) return location.reload()
      if (of > 0) {
        bar.max = of
        bar.value = done
      }
    }
    setTimeout(look, OFTEN_MS)
  }
  setTimeout(look, OFTEN_MS)
}
