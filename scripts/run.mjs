// Every npm script of this repository: node scripts/run.mjs <command> [arguments]
// Plain Node, because nothing may be installed yet. What a command needs is loaded when it runs.
const COMMANDS = {
  setup: 'makes this checkout ready to run; --retry-electron asks again for the real Electron',
  start: 'builds and opens the app; arguments go to the app',
  dev: 'opens the app with hot reload',
  build: 'builds into out/',
  test: 'all checks and tests; or a part: types, lint, unit, e2e (further arguments go to that tool)',
  tour: 'does the main job in the real app and leaves pictures in tour/',
  bench: 'measures; further arguments choose benches by name',
  campaign:
    'attacks the desk with kills, damage and hostile files; further arguments choose parts, --minutes 3 the time of each',
  judge:
    'runs the rules over files: mails FOLDER OUT.jsonl, letters IN.jsonl OUT.jsonl; what is read and written stands in docs/judge.md',
  package: 'packages for this platform into release/; further arguments go to electron-builder',
}

const [name = '', ...args] = process.argv.slice(2)
if (!Object.hasOwn(COMMANDS, name)) {
  console.error(`Usage: node scripts/run.mjs <command>\n`)
  for (const [command, says] of Object.entries(COMMANDS)) console.error(`  ${command.padEnd(9)} ${says}`)
  process.exit(2)
}
try {
  const { main } = await import(`./commands/${name}.mjs`)
  process.exit(await main(args))
} catch (error) {
  console.error(`\n${name} failed: ${process.env.DEBUG ? error.stack : error.message}`)
  process.exit(1)
}
