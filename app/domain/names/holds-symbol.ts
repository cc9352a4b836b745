// Numbers are symbols when they belong to no script (², ½, ①); Ethiopic and Tamil ones are their script's own.
// U+0F38 is written before the names of Tibetan teachers.
const SYMBOL =
  /(?!\u0f38)[\p{So}\p{Sm}\p{Sc}]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|(?=\p{Script=Common})\p{No}|\p{Nd}\u20e3/u

/** Whether a text holds an emoji or another picture, a currency or mathematical sign, or a circled letter. */
export function holdsSymbol(text: string): boolean {
  return SYMBOL.test(text)
}
