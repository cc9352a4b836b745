import { skeleton } from './skeleton.ts'

const phrases = (text: string) =>
  new Set(
    text
      .trim()
      .split(/\s*[,\n]\s*/u)
      .map(skeleton),
  )

// Held only when nothing else is written: people are called Christopher Null and Anna Test.
const ALONE = phrases(`
  null, undefined, nan, none, nil, anonymous, anonymous user, anon, anonym, anonyme, unknown, no name, noname, nobody
  test, testing, tester, test test, test user, user, username, guest, name, your name, full name, my name, first last
  firstname lastname, first name last name, asdf, asdfgh, qwerty, true, false, deleted, deleted user, root, system
  support, staff, team, help, info, organiser, organizer, editor, bot, abc, xxx, object object
`)

// Held wherever they stand, beside a name as well: they say that somebody has been looked at, or that we speak.
const SEALS = phrases(`
  verified, undersigned, verifiziert, vérifié, vérifiée, verificado, verificada, verificato, проверено
`)

// Held wherever they stand in a name: a badge, or a post in our own house.
const BADGES = phrases(`
  official, moderator, moderators, administrator, administrators, admin, admins, sysadmin, webmaster, postmaster, noreply
  offiziell, officiel, officielle, modérateur, administrateur, moderador, administrador, ufficiale, moderatore
  amministratore, официальный, модератор, администратор
`).union(SEALS)
const BADGES_WITHOUT_SPACES = /官方|管理员|管理員|公式アカウント|運営事務局|관리자|운영자/u

// One of these is somebody's surname; two of them are an office.
const POSTS = phrases(`
  team, staff, support, service, services, security, help, desk, helpdesk, customer, account, accounts, billing
  office, department, moderation, administration, organisers, organizers, campaign, system, bot, oficial
`)

/** Whether a name claims a badge or an office, or is one of the words that programs write where a name is missing. */
export function isReserved(name: string): boolean {
  if (BADGES_WITHOUT_SPACES.test(name)) return true
  const words = wordsOf(name)
  if (ALONE.has(words.join(' ')) || words.some((word) => BADGES.has(word))) return true
  return words.filter((word) => POSTS.has(word)).length >= 2
}

/** Whether a line beside a name claims that somebody was verified, or speaks in our name. */
export const claimsSeal = (line: string): boolean => wordsOf(line).some((word) => SEALS.has(word))

const wordsOf = (text: string) => skeleton(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
