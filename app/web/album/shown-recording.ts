import { drawLoudness, type Recording } from '#works'

const GRAPH = { width: 600, height: 96 }

/** A recording as a page shows it: its graph is drawn, and nothing of it is left that the page does not say. */
export function shownRecording({ loudness, signatureId, consent: _, ...recording }: Recording) {
  return {
    ...recording,
    contributed: signatureId !== null,
    graph: loudness.length > 0 ? { ...GRAPH, path: drawLoudness(loudness, GRAPH) } : null,
  }
}
