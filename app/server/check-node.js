// Plain JavaScript on purpose: an older Node could not even read the TypeScript that would tell it.
const needed = 24
const [major] = process.versions.node.split('.').map(Number)
if (major < needed) {
  console.error(
    `Undersigned needs Node ${needed}, and this is ${process.version}. Run “npm ci” in this folder: it brings its own.`,
  )
  process.exit(2)
}
