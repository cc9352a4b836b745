/**
 * The published versions of the script that other sites load, oldest first, by their integrity hashes (SRI). A published
 * file never changes: pages that named its hash would lose their counter. Something new is a new version.
 */
const published = ['sha384-lP8n+teQKHq6rCKvMGdl7fRSqGLA216O0PsoZYYX9TJbB1HewRAQ+hgV2rctwlUT']

/** The newest of them. `/embed.js` serves the same bytes under an address that moves on. */
export const embedScript = { path: `/embed.v${published.length}.js`, integrity: published.at(-1)! }

/** Every published file with its hash. */
export const embedScripts = published.map((integrity, place) => ({
  path: `/embed.v${place + 1}.js`,
  integrity,
}))
