import encodeQR from 'qr'
import { escapeXml } from './escape-xml.ts'

// ISO/IEC 18004:2024: four modules of quiet on every side (§ 9.1); level M mends 15 % of a code that is torn or wet.
const QUIET_MODULES = 4
// What a browser gives it where nobody says how large.
const SIDE_PIXELS = 320

/**
 * An address as a QR code, in SVG: black on white whatever the reader's theme, because scanners expect nothing else,
 * with edges that stay sharp at any size and `title` as its name. Throws when the address is longer than 2,331 bytes,
 * the most that a code of level M holds.
 */
export function drawQr(address: string, title: string): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET_MODULES })
  const dark = rows.map((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  return svg(rows.length, title, `<path d="${dark}"/>`)
}

/** White and nothing on it: what stands in a code's place where there is no campaign to lead to. */
export const drawNoQr = (): string => svg(33, '', '')

function svg(side: number, title: string, inside: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${SIDE_PIXELS}" height="${SIDE_PIXELS}"` +
    ` shape-rendering="crispEdges" role="img">${title && `<title>${escapeXml(title)}</title>`}` +
    `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/>${inside}</svg>\n`
  )
}
