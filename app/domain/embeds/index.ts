/**
 * Embeds: what other sites show of a campaign. Its face, and the forms that are made of it: a picture of the count, the
 * answer to oEmbed, a card for whoever shares a link, a code for posters. All of it is drawn from public facts and is the
 * same for everybody who asks.
 */
export { askFor, readAppearance, type Appearance } from './read-appearance.ts'
export { findFace, type Face, type FaceOutcome } from './find-face.ts'
export { drawBadge, drawNoBadge } from './draw-badge.ts'
export { describeOembed, fitFrame } from './describe-oembed.ts'
export { badgeCode, elementCode, frameCode, linkCode } from './write-code.ts'
export { openPress, type Press } from './card/press.ts'
export { cardFacts, cardVersion, type CardFacts } from './card-facts.ts'
export { drawCard } from './draw-card.ts'
export { drawBlankCard } from './draw-blank-card.ts'
export { drawQr, drawNoQr } from './draw-qr.ts'
export { escapeXml } from './escape-xml.ts'
