import { HONORIFICS, LOWER_CASE_TLDS, TLDS } from './web-endings.ts'

const SCHEME =
  /:\/\/|^\/\/|(?<![\p{L}\p{N}])(?:(?:javascript|vbscript|mailto|tel|sms|file|ftp|https?|hxxps?|blob|tg|whatsapp):\S|data:\w+\/)/iu
const WWW = /(?<![\p{L}\p{N}])www\d?[.。][\p{L}\p{N}]/iu
const PATH = /[\p{L}\p{N}][.。][a-z]{2,24}\/\S/u

/**
 * Whether a text shows a web address, so that a list of names does not become a list of advertisements. Dotted
 * initials and titles without a space after the dot (J.de Jong, St.John, Dr.Ana) are names and must stay so: an
 * ending that is also a word or a surname only counts in all lower case after a longer word.
 */
export function namesWebAddress(text: string): boolean {
  if (SCHEME.test(text) || WWW.test(text) || PATH.test(text)) return true
  return text.split(/[^\p{L}\p{M}\p{N}.。-]+/u).some(isHost)
}

function isHost(token: string): boolean {
  const labels = token.replace(/^[.。-]+|(?<![.。-])[.。-]+$/gu, '').split(/[.。]/u)
  if (labels.length < 2) return false
  const ending = labels.at(-1) ?? ''
  const host = labels.at(-2) ?? ''
  const lowerCase = token === token.toLowerCase()
  if (/^(?:asp|ado|vb)$/iu.test(host) && ending.toLowerCase() === 'net') return false
  if (TLDS.has(ending.toLowerCase())) return lowerCase || host.length >= 2
  if (/^xn--/iu.test(ending)) return true
  return lowerCase && host.length >= 3 && LOWER_CASE_TLDS.has(ending) && !HONORIFICS.has(host)
}
