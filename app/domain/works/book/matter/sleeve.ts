/** What the booklet of a record prints beside its names: its tracks, and who wrote it, set before them. */
export type Sleeve = {
  /** `length` is `4:07`; `about` is the room and who recorded it. What there is nothing to say of is empty. */
  tracks: { title: string; length: string; about: string; note: string }[]
  tracksHeading: string
  /** A paragraph; empty where nobody is named. */
  writers: string
  /** Over the names, instead of what a book says there. */
  namesHeading: string
}
