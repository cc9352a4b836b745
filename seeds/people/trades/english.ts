import { trades } from './trades.ts'

/** Commonest first: a statement by people who make things, and by those who live with what they make. */
export const english = trades(`
  novelist, composer, illustrator, musician, writer, songwriter, photographer, translator, actor, poet, painter, teacher,
  singer, author, journalist, film editor, violinist, playwright, graphic designer, cellist, session drummer, screenwriter,
  sculptor, music teacher, librarian, editor, retired, director, animator, dancer, bookseller, student, nurse, pianist,
  sound engineer, voice actor, cartoonist, choreographer, potter, stage manager, textile artist, luthier, oboist,
  jazz bassist, folk singer, organist, choir leader, documentary maker, costume maker, printmaker, architect, historian,
  proofreader, bus driver, carpenter, midwife, retired teacher, social worker, gardener, engineer, physician,
  museum curator, radio producer, lighting designer, puppeteer, calligrapher, bookbinder, piano tuner, game designer,
  writer and translator, freelance illustrator, composer for film and television
`)
