import { z } from 'zod'
import { readLine } from '#names'
import type { AlbumFaultCode } from './faults.ts'

const LINE_GRAPHEMES = 100

const fault = (context: z.RefinementCtx, code: AlbumFaultCode) => {
  context.addIssue({ code: 'custom', message: code })
  return z.NEVER
}

/** One line of text, tidied as the names of signatories are; empty when nothing was typed. */
export const line = (maxGraphemes = LINE_GRAPHEMES) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const reading = readLine(typed, { maxGraphemes })
      if (reading.outcome === 'ok') return reading.line
      return fault(context, reading.fault === 'E_LONG' ? 'long' : 'unreadable')
    })

/** A line about rights: the same, and it may begin with the sign that such lines begin with, ℗ or ©. */
export const rightsLine = z
  .string()
  .default('')
  .transform((typed, context) => {
    const [, sign, rest] = /^\s*([℗©]?)\s*(.*)$/su.exec(typed)!
    const reading = readLine(rest, { maxGraphemes: LINE_GRAPHEMES })
    if (reading.outcome === 'ok') return [sign, reading.line].filter(Boolean).join(' ')
    return fault(context, reading.fault === 'E_LONG' ? 'long' : 'unreadable')
  })

/** The same, but something must be there. */
export const wantedLine = (maxGraphemes?: number) =>
  line(maxGraphemes).transform((text, context) => text || fault(context, 'empty'))

/** A day of the calendar as `2026-11-25`, from 1900 on; empty when nothing was typed. */
export const day = z
  .string()
  .default('')
  .transform((typed, context) => {
    const text = typed.trim()
    const at = new Date(`${text}T00:00:00Z`)
    const isDay = /^(19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime())
    // 31 April is read as 1 May.
    if (text !== '' && !(isDay && at.toISOString().startsWith(text))) return fault(context, 'date-unreadable')
    return text
  })

export const wantedDay = day.transform((text, context) => text || fault(context, 'empty'))

/**
 * A product code as shops scan it: UPC-A (12 digits) or EAN-13. From the right, digits count three times and once by turns,
 * and with the last one the sum is a multiple of ten (GS1 General Specifications 7.9).
 */
export const upc = z
  .string()
  .default('')
  .transform((typed, context) => {
    const digits = typed.replaceAll(/[\s-]/g, '')
    if (digits === '') return ''
    if (!/^\d{12,13}$/.test(digits)) return fault(context, 'upc-unreadable')
    const sum = [...digits].toReversed().reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0)
    return sum % 10 === 0 ? digits : fault(context, 'upc-check-digit')
  })

/** A recording's code (ISO 3901): two letters, three letters or digits, two digits for the year and five of its own. */
export const isrc = z
  .string()
  .default('')
  .transform((typed, context) => {
    const text = typed
      .replaceAll(/[\s-]/g, '')
      .replace(/^ISRC:?/i, '')
      .toUpperCase()
    return text === '' || /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(text) ? text : fault(context, 'isrc-unreadable')
  })
