import { skeleton } from './skeleton.ts'

// Two letters are too few to imitate anybody.
const FEWEST_LETTERS = 3
const FOREIGN = /^(?=.*\p{L})\P{Script=Latin}+$/u

/**
 * Whether a name in another alphabet could pass for one in Latin letters: every word is either Latin or made of
 * look-alikes only, and at least one is (аруоса, all Cyrillic). UTS 39, "whole-script confusable". A full name in its
 * own alphabet nearly always has one letter that gives it away.
 */
export function imitatesLatin(name: string): boolean {
  const foreign = name.split(/[\s\p{Pd}]+/u).filter((word) => FOREIGN.test(word))
  if (foreign.length === 0 || name.replace(/\P{L}/gu, '').length < FEWEST_LETTERS) return false
  return foreign.every((word) => /^[a-z0-9]+$/u.test(skeleton(word.replace(/[^\p{L}\p{M}]/gu, ''))))
}
