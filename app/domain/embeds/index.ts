/**
 * Embeds: what other sites show of a campaign. Its face, and the forms that are made of it: a picture of the count, the
 * answer to oEmbed, and how a site wants them to look.
 */
export { askFor, readAppearance, type Appearance } from './read-appearance.ts'
export { findFace, type Face, type FaceOutcome } from './find-face.ts'
export { drawBadge, drawNoBadge } from './draw-badge.ts'
export { describeOembed, fitFrame } from './describe-oembed.ts'
export { badgeCode, elementCode, frameCode, linkCode, text } from './write-code.ts'
