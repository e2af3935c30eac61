/** Stops with a sentence where Node is too old: better-sqlite3 13 ends without a word there. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18) || major === 23) {
  console.error(
    `Counterclaim needs Node 24 (22.18 at least); this is ${process.versions.node}.\n` +
      'npm ci brings Node 24 along on Linux and Windows: start it with npm start, npm test or npm run, not with node directly.\n' +
      'If npm ci left it out (optional dependencies switched off) or on macOS, install Node 24 from https://nodejs.org.',
  )
  process.exit(1)
}
