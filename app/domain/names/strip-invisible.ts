import { dropStrayJoiners } from './drop-stray-joiners.ts'

const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffc]/u

// Everything drawn as nothing, except what the rules below decide by context, and the Hangul fillers, which are
// refused rather than removed. U+FFF9..FFFC are annotation anchors and the object mark that dictation leaves behind.
const ALWAYS =
  /(?![\u115f-\u1160\u3164\uffa0\u200c-\u200d]|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffc]/gu

// An ideographic variation selector picks the form of the ideograph before it; families insist on theirs.
const STRAY_IDEOGRAPHIC = /(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/gu

// Mongolian letters change shape by these selectors, and lose their last vowel's form without the separator.
const STRAY_MONGOLIAN =
  /(?<![\u1820-\u18aa])[\u180b-\u180d\u180f]|(?<![\u1820-\u18aa][\u180b-\u180d\u180f]?)\u180e|\u180e(?![\u1820-\u18aa])/gu

/**
 * Takes out of a text what nobody can see: direction overrides, zero-width characters, tags, variation selectors.
 * Leaves the few that change how a real name is drawn. Stripping twice is stripping once.
 */
export function stripInvisible(text: string): string {
  // Most names hold nothing of the kind, and the rules below are dear.
  if (!HIDDEN.test(text)) return text
  const seen = text.replace(ALWAYS, '').replace(STRAY_IDEOGRAPHIC, '').replace(STRAY_MONGOLIAN, '')
  return dropStrayJoiners(seen)
}
