// Turns the pages of a book with the arrow keys. Without it the links and the form below the page do.
const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'

addEventListener('keydown', ({ key, target, altKey, ctrlKey, metaKey, shiftKey }) => {
  if (altKey || ctrlKey || metaKey || shiftKey || target.closest('input, select, textarea, pre')) return
  const rel = { [forward]: 'next', [back]: 'prev' }[key]
  if (rel) document.querySelector(`a[rel="${rel}"]`)?.click()
})
