// Burmese, Tibetan and Tai Tham write whole syllables as marks under and around one letter: မျှော် has five.
const DEEP = '[\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Tai_Tham}]'
const PILE = new RegExp(`\\p{Me}|(?<!\\p{M})(?!${DEEP}{5,8}(?!\\p{M}))\\p{M}{5,}`, 'u')

/**
 * What is wrong with a text's combining marks, if anything: one that has no letter to stand on, or a pile of more
 * than four (eight in scripts that stack), which would run over the neighbours' lines. Wants NFC.
 */
export function findMarkFault(text: string): 'E_MARK_FIRST' | 'E_ZALGO' | undefined {
  if (/^\p{M}/u.test(text)) return 'E_MARK_FIRST'
  if (PILE.test(text)) return 'E_ZALGO'
  return undefined
}
