/** The form as we sent it, to look at: what was typed before a script came, or put back by the browser, is not in it. */
export function asSent(form) {
  const copy = form.cloneNode(true)
  copy.reset()
  return copy
}
