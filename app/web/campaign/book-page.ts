import { redirect } from '@remix-run/node'
import { plainWords, type Campaign } from '#campaigns'
import { unveil, veil, type Keys } from '#secrets'
import {
  BookSettings,
  findInBook,
  findRound,
  listEditions,
  listHandings,
  openBook,
  paragraphsOf,
  readOccasion,
  readPage,
  type OpenBook,
  type NameOnPage,
} from '#works'
import type { Db } from '#db/connection.ts'
import { askedIn } from '../asked-in.ts'
import type { Paths } from '../paths.ts'

const PAGE = /^[1-9]\d{0,5}$/

type Asked = { q?: string; page?: number; at?: string }

/** What an address asks of a book: a page, a name, or somebody on a page, by a veiled id. */
export function readAsked(keys: Keys, url: string): Asked {
  const asked = askedIn(url)
  const page = asked('page') ?? ''
  return {
    q: asked('q'),
    page: PAGE.test(page) ? Number(page) : undefined,
    at: unveil(keys, asked('at')),
  }
}

type Reader = { db: Db; keys: Keys; paths: Paths }

/**
 * A book as it is read: its title page, or the page that is asked for, or what a search has found. Throws a way to that page where
 * one name alone was found, and to the title page from where the book has no page any more.
 */
export async function bookPage({ db, keys, paths }: Reader, campaign: Campaign, asked: Asked) {
  const [book, occasion, handings, round, all] = await Promise.all([
    openBook(db, campaign.id),
    readOccasion(db, campaign.id),
    listHandings(db, campaign.id),
    findRound(db, campaign.id),
    listEditions(db, campaign.id, { forEverybody: true }),
  ])
  const about = {
    occasion: occasion ?? null,
    handings,
    checkingUntil: round?.state === 'open' ? round.deadline : null,
    editions: all.map(({ number, cutOff, names, listHash, left, files }) => ({
      number: number!,
      cutOff,
      names: names ?? 0,
      listHash: listHash ?? '',
      left,
      files,
    })),
  }
  if (!book) return { ...about, book: null, leaf: null, search: null }
  const search = asked.q ? await findIn(asked.q) : null
  const page = leafOf(book, asked.page)
  if (asked.page && page === undefined) throw redirect(paths.book(campaign.slug))
  return {
    ...about,
    book: wordsOf(book, campaign),
    leaf: page ? await leaf(page) : null,
    search,
  }

  async function leaf(number: number) {
    const names = await readPage(db, book!.editionId, number, book!.headings)
    const hasNames = number <= (book!.namesOn?.last ?? 0)
    return { number, hasNames, columns: inColumns(names, book!.columns), found: foundOn(names) }
  }

  function foundOn(names: NameOnPage[]) {
    const found = names.find(({ id }) => id === asked.at)
    return found ? { id: veil(keys, found.id), column: found.column } : null
  }

  function inColumns(names: NameOnPage[], columns: number) {
    return Array.from({ length: columns }, (_, place) => place + 1)
      .map((number) => ({
        number,
        names: names
          .filter(({ column }) => column === number)
          .map(({ id, name, heading }) => ({ id: veil(keys, id), name, heading })),
      }))
      .filter(({ names: own }) => own.length > 0)
  }

  async function findIn(q: string) {
    const { hits, more } = await findInBook(db, { campaignId: campaign.id, editionId: book!.editionId, q })
    const at = hits.map(({ id, name, page, column }) => ({ id: veil(keys, id), name, page, column }))
    const [only] = at
    if (only && at.length === 1)
      throw redirect(`${paths.book(campaign.slug, { page: String(only.page), at: only.id })}#found`)
    return { q, hits: at, more }
  }
}

/** The pages one can turn to: those with names and those after them. What comes before is the title page. */
function leafOf({ namesOn, pages }: OpenBook, asked: number | undefined): number | undefined {
  if (asked === undefined || !namesOn || asked < namesOn.first || asked > pages) return undefined
  return asked
}

function wordsOf({ settings, number, pages, namesOn, columns }: OpenBook, campaign: Campaign) {
  const read = BookSettings.safeParse(settings)
  const words = read.success ? read.data : undefined
  return {
    number,
    pages,
    first: namesOn?.first ?? null,
    columns,
    title: words?.title ?? plainWords(campaign.title),
    authorLine: words?.authorLine || campaign.organiser,
    statement: paragraphsOf(words?.statement ?? ''),
    backCover: paragraphsOf(words?.backCover ?? ''),
    width: words?.width ?? 148,
  }
}
