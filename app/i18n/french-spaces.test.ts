import { expect, test } from 'vitest'
import messages from './messages/fr.json' with { type: 'json' }

// Imprimerie nationale, Lexique des règles typographiques en usage: a thin space before ; ? and !, a word space before :
// and inside « », and none of them may break. Code, keys and addresses (`https:`) are written as machines read them.
const strays = (text: string) =>
  text
    .replaceAll(/<(code|kbd)>.*?<\/\1>/g, '')
    .match(/.{0,9}(?:(?<!\u202F)[;?!]|(?<!\u00A0):(?=\s|$)|\s:(?<!\u00A0:)|«(?!\u00A0)|(?<!\u00A0)»)/g)

test('every French sign keeps the space that its printers give it, and no line breaks there', () => {
  const found = Object.entries(messages).map(([id, text]) => [id, strays(text)])
  expect(found.filter(([, places]) => places)).toEqual([])
})
