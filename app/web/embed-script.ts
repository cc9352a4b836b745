/**
 * The published versions of the script that other sites load, oldest first, by their integrity hashes (SRI). A published
 * file never changes: pages that named its hash would lose their counter. Something new is a new version.
 */
const published = ['sha384-VocHCGbwzZCOtpEyqRuuDnOtXiwcOa2TlPB4ou6Fpa0z53TDBFO8uDU55++vN9UF']

/** The newest of them. `/embed.js` serves the same bytes under an address that moves on. */
export const embedScript = { path: `/embed.v${published.length}.js`, integrity: published.at(-1)! }

/** Every published file with its hash. */
export const embedScripts = published.map((integrity, place) => ({
  path: `/embed.v${place + 1}.js`,
  integrity,
}))
