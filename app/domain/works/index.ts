/**
 * Works: what a campaign makes out of its signatures. An edition is a frozen list and frozen settings, built by a job in a process
 * of its own, stored behind the file door, numbered, and there to be taken. A kind of work is one folder here,
 * found by its `kind.ts`; everything else is the same for all of them.
 */
export { readWork, saveWork, type SaveWorkOutcome, type Work } from './save-work.ts'
export { findKinds, kinds } from './kinds.ts'
export type { Kind } from './kind.ts'

export { bookFields, type BookField, type BookFields } from './settings/book-fields.ts'
export { findBook, type BookForm } from './settings/find-book.ts'
export { findBookFaults, type BookFault } from './settings/find-book-faults.ts'
export { saveBook, type SaveBookOutcome } from './settings/save-book.ts'

export { readCutOff, type CutOffFault } from './editions/read-cut-off.ts'
export { askForEdition, type AskOutcome } from './editions/ask-for-edition.ts'
export { cancelEdition, retryEdition } from './editions/cancel-edition.ts'
export { hideEdition } from './editions/hide-edition.ts'
export { findEdition, listEditions, type Edition, type EditionFile } from './editions/list-editions.ts'
export { resumeEditions } from './editions/enqueue-edition.ts'
export { reprint } from './editions/reprint.ts'
export { findUncovered } from './editions/find-uncovered.ts'

export { hashList } from './building/hash-list.ts'
export { buildEdition, type Workshop } from './building/build-edition.ts'

export { findFile, type Download, type FindFileOutcome } from './stored/find-file.ts'
export { forgetFiles } from './stored/forget-files.ts'

export { beginRound, type BeginRoundOutcome } from './proofs/begin-round.ts'
export { cancelRound } from './proofs/cancel-round.ts'
export { findAskableProof, findRound, type Round } from './proofs/find-round.ts'
export { orderDue } from './proofs/order-due.ts'
export { readMoment, type MomentFault } from './read-moment.ts'
export { sendProof } from './proofs/send-proof.ts'

export { findInBook } from './pages/find-in-book.ts'
export { findBuiltBook, type BuiltBook } from './pages/find-built-book.ts'
export { openBook, type OpenBook } from './pages/open-book.ts'
export { pagesOf } from './pages/pages-of.ts'
export { isDay, readOccasion, type Occasion } from './pages/read-occasion.ts'
export { readPage, type NameOnPage } from './pages/read-page.ts'

export { addHanding } from './handing/add-handing.ts'
export { findPhoto, listHandings, type ListedHanding } from './handing/list-handings.ts'
export { readHanding, type HandingFault, type HandingFaults } from './handing/read-handing.ts'
export { removeHanding } from './handing/remove-handing.ts'

export { BookSettings } from './book/settings.ts'
export { paragraphsOf } from './book/matter/paragraphs-of.ts'
export { papers } from './book/papers.ts'
export { trims } from './book/trims.ts'

export { countTracks, fieldsOf, titlesOf, type AlbumFields } from './album/album-fields.ts'
export { coverKey } from './album/cover-key.ts'
export type { Arrangement } from './album/arrange-tracks.ts'
export { findFaults } from './album/find-faults.ts'
export { matchSentence, type SentenceMatch } from './album/settings/match-sentence.ts'
export { drawLoudness, type LoudnessPoint } from './album/recording/loudness.ts'
export { receiveRecording } from './album/recording/receive-recording.ts'
export type { AlbumFault, AlbumFaultCode } from './album/settings/faults.ts'

export { saveAlbum, type SaveAlbumOutcome } from './releases/save-album.ts'
export { keepCover, type KeepCoverOutcome } from './releases/keep-cover.ts'
export { useRecording } from './releases/use-recording.ts'
export { findRelease, tracksThatLost, type HeardTrack, type Release } from './releases/find-release.ts'
export { findWorkFault, type WorkFault } from './releases/find-work-fault.ts'

export { addRecording, type AddOutcome, type Bringer } from './recordings/add-recording.ts'
export { listenToRecording } from './recordings/listen-to-recording.ts'
export { listContributions, listRecordings, type Recording } from './recordings/list-recordings.ts'
export { declineRecording, takeBackRecording } from './recordings/decline-recording.ts'
export { forgetRecordings } from './recordings/forget-recordings.ts'
export { findRecordingCampaign, findSound } from './recordings/find-sound.ts'
