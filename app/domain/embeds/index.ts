/**
 * Embeds: what other sites show of a campaign. Everything here is drawn from public facts and is the same for
 * everybody who asks.
 */
export { openPress, type Press } from './card/press.ts'
export { cardFacts, cardVersion, type CardFacts } from './card-facts.ts'
export { drawCard } from './draw-card.ts'
export { drawBlankCard } from './draw-blank-card.ts'
export { escapeXml } from './escape-xml.ts'
export { drawQr, drawNoQr } from './draw-qr.ts'
