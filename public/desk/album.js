// Lets an album's sentence light up while its titles are typed. The server knows which words the titles say, as when they are saved.
const part = document.querySelector('[data-sentence]')
const form = part?.closest('form')
if (form) {
  const PAUSE_MS = 250
  const words = JSON.parse(part.dataset.words)
  const lights = part.querySelector('[data-lights]')
  const saying = part.querySelector('[data-saying]')
  const titles = () => [...form.elements].filter(({ name }) => /^tracks\.\d+\.title$/.test(name))
  let later, asked

  const say = ({ agrees, words: said, partsAt }) => {
    if (said.length === 0) return ''
    if (agrees) return words.agrees
    const word = said[partsAt.word] && `\u2068${said[partsAt.word].text}\u2069`
    const which = word === undefined ? 'over' : partsAt.title >= titles().length ? 'ends' : 'parts'
    return words[which].replace('{word}', word).replace('{track}', partsAt.title + 1)
  }
  const look = async () => {
    const body = new URLSearchParams(titles().map(({ name, value }) => [name, value]))
    body.set('sentence', form.elements.sentence.value)
    const mine = (asked = Symbol())
    const answer = await fetch(part.dataset.sentence, { method: 'POST', body }).catch(() => null)
    if (!answer?.ok || answer.redirected || mine !== asked) return
    const match = await answer.json()
    lights.replaceChildren(
      ...match.words.map(({ text, lit }) => {
        const word = document.createElement('span')
        word.className = 'sentence-word'
        word.toggleAttribute('data-lit', lit)
        word.textContent = `${text} `
        return word
      }),
    )
    const sentence = say(match)
    if (saying.textContent !== sentence) saying.textContent = sentence
  }
  form.addEventListener('input', ({ target }) => {
    if (target.name !== 'sentence' && !titles().includes(target)) return
    clearTimeout(later)
    later = setTimeout(look, PAUSE_MS)
  })
}
