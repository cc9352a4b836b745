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

// Held wherever they stand: a badge, or a post in our own house.
const BADGES = phrases(`
  official, verified, moderator, moderators, administrator, administrators, admin, admins, sysadmin, webmaster
  postmaster, noreply, undersigned, offiziell, verifiziert, officiel, officielle, vérifié, vérifiée, modérateur
  administrateur, verificado, verificada, moderador, administrador, ufficiale, verificato, moderatore, amministratore
  официальный, проверено, модератор, администратор
`)
const BADGES_WITHOUT_SPACES = /官方|管理员|管理員|公式アカウント|運営事務局|관리자|운영자/u

// One of these is somebody's surname; two of them are an office.
const POSTS = phrases(`
  team, staff, support, service, services, security, help, desk, helpdesk, customer, account, accounts, billing
  office, department, moderation, administration, organisers, organizers, campaign, system, bot, oficial
`)

/** Whether a name claims a badge or an office, or is one of the words that programs write where a name is missing. */
export function isReserved(name: string): boolean {
  if (BADGES_WITHOUT_SPACES.test(name)) return true
  const words = skeleton(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (ALONE.has(words.join(' ')) || words.some((word) => BADGES.has(word))) return true
  return words.filter((word) => POSTS.has(word)).length >= 2
}
