// ISO/IEC 15420: seven modules a digit, as they stand left of the middle with odd parity; mirrored and inverted from it come the others.
const ODD = ['0001101', '0011001', '0010011', '0111101', '0100011', '0110001', '0101111', '0111011', '0110111', '0001011'] // prettier-ignore
// Which of the six digits on the left are of even parity tells the first digit, which has no bars of its own.
const PARITIES = ['000000', '001011', '001101', '001110', '010011', '011001', '011100', '010101', '010110', '011010'] // prettier-ignore

const inverted = (modules: string) => modules.replaceAll(/[01]/g, (bit) => (bit === '0' ? '1' : '0'))
const mirrored = (modules: string) => [...modules].toReversed().join('')

export type Bar = { at: number; width: number; guard: boolean }

/**
 * The bars of an EAN-13, in modules from the first one; guards are the longer ones at both ends and in
 * the middle. The whole is 95 modules wide, without the quiet zones of eleven before and seven after it.
 */
export function eanBars(digits: string): Bar[] {
  const parity = PARITIES[Number(digits[0])]!
  const left = Array.from(digits.slice(1, 7), (digit, at) => {
    const odd = ODD[Number(digit)]!
    return parity[at] === '0' ? odd : mirrored(inverted(odd))
  })
  const right = Array.from(digits.slice(7), (digit) => inverted(ODD[Number(digit)]!))
  const modules = ['101', ...left, '01010', ...right, '101'].join('')
  return [...modules.matchAll(/1+/g)].map(({ 0: bar, index }) => ({
    at: index,
    width: bar.length,
    guard: index < 3 || index >= 92 || (index >= 45 && index < 50),
  }))
}
