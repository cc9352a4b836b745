/**
 * The thirteen digits of an ISBN, however it was spaced or hyphenated; undefined where it is none. ISO 2108: it begins with
 * 978 or 979, and its digits, times 1 and 3 in turn, sum to a multiple of ten. An old ten-digit number gets its new form.
 */
export function readIsbn(text: string): string | undefined {
  const digits = text.toUpperCase().replaceAll(/^ISBN(?:-1[03])?:?|[\s\p{Pd}]/gu, '')
  if (/^97[89]\d{10}$/.test(digits))
    return checkDigit(digits.slice(0, 12)) === digits[12] ? digits : undefined
  if (!/^\d{9}[\dX]$/.test(digits) || !isOldIsbn(digits)) return undefined
  const renewed = `978${digits.slice(0, 9)}`
  return renewed + checkDigit(renewed)
}

/** The last digit of an EAN-13, of which an ISBN is one, from the twelve before it. */
export function checkDigit(twelve: string): string {
  const sum = Array.from(twelve, Number).reduce((all, digit, at) => all + digit * (at % 2 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/**
 * An ISBN as a book prints it: with the hyphens it was typed with, since only the agency that gave the number knows where its
 * parts end; with one after its prefix where there were none.
 */
export function hyphenate(isbn: string, typed: string): string {
  const asTyped = typed.replaceAll(/[^\d\p{Pd}]/gu, '').replaceAll(/\p{Pd}/gu, '-')
  return asTyped.replaceAll('-', '') === isbn && /\d-\d/.test(asTyped)
    ? asTyped
    : `${isbn.slice(0, 3)}-${isbn.slice(3)}`
}

// Of ten digits, times ten down to one, the sum is a multiple of eleven; X is ten.
function isOldIsbn(ten: string): boolean {
  const sum = Array.from(ten, (digit, at) => (digit === 'X' ? 10 : Number(digit)) * (10 - at))
  return sum.reduce((all, part) => all + part) % 11 === 0
}
