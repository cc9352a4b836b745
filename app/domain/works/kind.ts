/** One name as a work prints it, as it stood on the public list when the list was frozen. */
export type Credit = {
  name: string
  /** What they do, in their own words; empty where they said nothing. */
  role: string
  affiliation: string
  /** ISO 3166-1 alpha-2, or empty. */
  country: string
  /** Whether the team has marked them as one of those who wrote the work. */
  coWriter?: boolean
  /** When they proved their mailbox, ISO 8601 in UTC. */
  since: string
}

/** What an edition prints of itself. */
export type EditionFacts = {
  /** Absent for a proof, which is nobody's to keep. */
  number?: number
  /** The moment up to which names are in it, ISO 8601 in UTC: the one date of an edition, and that of its files. */
  cutOff: string
  /** SHA-256 of the list, in hex: see hash-list. */
  listHash: string
  title: string
  organiser: string
  /** Where the campaign is, for people: `https://sign.example.org/c/slug`. */
  address: string
  locale: string
}

/** What a builder is given. All of it can be sent to another process. */
export type Order = {
  settings: unknown
  /** Everybody, in the order of the log. */
  credits: Credit[]
  edition: EditionFacts
  /** An empty folder that is the builder's own. */
  folder: string
  /** The stored files its settings speak of, by key, as paths to read from. */
  inputs: Record<string, string>
}

export type BuiltFile = {
  /** As people download it: small letters, digits, dots and dashes. It lies in the folder under this name. */
  name: string
  /** Its media type. */
  type: string
  /** Whether somebody's name is in it. */
  withNames: boolean
}

/** Where a credit is printed. */
export type Place = { credit: number; page: number; column: number }

export type Built = {
  files: BuiltFile[]
  /** In the order they are printed in; absent for a work without pages. */
  places?: Place[]
  /** What its pages and its desk tell of it, such as how many pages it has. */
  facts: Record<string, string | number | string[]>
}

export type Progress = (step: string, done: number, of: number) => void

/** Makes the files of an edition. The same order gives the same bytes. Runs in a process of its own, and is ended when nobody wants it. */
export type Builder = (order: Order, progress: Progress) => Promise<Built>

/** A kind of work: one folder under `works/`, whose `kind.ts` has this as its default. */
export type Kind = {
  /** What is missing or wrong in its settings; an edition is only built without faults. */
  faultsOf: (settings: unknown) => string[]
  /** The keys of the stored files that its settings speak of. */
  inputsOf: (settings: unknown) => string[]
  /** The module whose `build` is the builder, as a file address: only the process that builds loads it. */
  builder: string
}
