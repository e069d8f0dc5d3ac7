/** npm run verify: brings a Chromium, fonts, map tools, web servers and what checks a desk's files if there are none, checks, builds and tests everything, and counts. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { installationHelp, missingTools } from './maps/tools.ts'

const UNIT_REPORT = 'test-results/unit.json'
const JOURNEY_REPORT = 'test-results/journeys.json'
/** What reads the units of a desk, and checks the signature of its app. */
const DESK_TOOLS = [
  { command: '/usr/bin/systemd-analyze', debian: 'systemd' },
  { command: '/usr/bin/openssl', debian: 'openssl' },
]
/** For which the build writes configurations; the tests start them. */
const WEB_SERVERS = [
  { command: '/usr/sbin/nginx', debian: 'nginx-light' },
  { command: '/usr/bin/caddy', debian: 'caddy' },
  { command: '/usr/sbin/apache2', debian: 'apache2-bin' },
  { command: '/etc/mime.types', debian: 'media-types' },
]
let passed = 0
let failed = 0

await rm('test-results', { recursive: true, force: true })
await mkdir('test-results', { recursive: true })
bringTools()
count('the code is in order', run('npm', ['run', '--silent', 'check']))
count('the content has no errors', run('npm', ['run', '--silent', 'content:check']))
const built = run('npm', ['run', '--silent', 'build'])
count('the site builds', built)
const unit = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${UNIT_REPORT}`])
await countReport(unit, UNIT_REPORT, (report: { numPassedTests: number; numTotalTests: number }) => ({
  passed: report.numPassedTests,
  failed: report.numTotalTests - report.numPassedTests,
}))
const journeys = built && run('npx', ['playwright', 'test'])
await countReport(
  journeys,
  JOURNEY_REPORT,
  (report: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
  }),
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function run(command: string, words: string[]): boolean {
  console.log(`\n> ${command} ${words.join(' ')}`)
  return spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

function count(what: string, ok: boolean): void {
  if (ok) passed++
  else {
    failed++
    console.error(`Failed: ${what}.`)
  }
}

/** Adds a test runner's own counts; a runner that failed without a failed test, or wrote no report, is a failure. */
async function countReport<Report>(ok: boolean, file: string, read: (report: Report) => { passed: number; failed: number }): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const counts = text ? read(JSON.parse(text) as Report) : { passed: 0, failed: 0 }
  passed += counts.passed
  failed += counts.failed
  if ((!ok && counts.failed === 0) || counts.passed === 0) failed++
}

/** Debian's packages for root; else the Chromium that Playwright brings, and a word on what only root can install. */
function bringTools(): void {
  const isRoot = process.getuid?.() === 0
  const hasChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].some((path) => existsSync(path))
  const hasFonts = existsSync('/usr/share/fonts/truetype/noto/NotoSansEthiopic-Regular.ttf')
  const mapTools = missingTools()
  const deskTools = missingPackages(DESK_TOOLS)
  const webServers = missingPackages(WEB_SERVERS)
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const browser = hasChromium && hasFonts ? [] : ['chromium', 'fonts-noto-core', 'fonts-droid-fallback']
    const packages = [...browser, ...mapTools.map(({ debian }) => debian), ...deskTools, ...webServers]
    if (packages.length === 0) return
    const apt = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-qq']
    run('apt-get', [...apt, 'update'])
    run('apt-get', [...apt, 'install', '--no-install-recommends', ...packages])
    return
  }
  if (!hasChromium) run('npx', ['playwright', 'install', 'chromium'])
  if (mapTools.length > 0) console.error(`\n${installationHelp(mapTools)}\nWithout them the tests of maps fail.`)
  if (deskTools.length > 0) console.error(`\nMissing: ${deskTools.join(', ')}. Without them the tests of deploy/desk fail.`)
  if (webServers.length > 0) console.error(`\nMissing: ${webServers.join(', ')}. Without them the tests of hosting fail.`)
}

function missingPackages(wanted: readonly { command: string; debian: string }[]): string[] {
  return wanted.filter(({ command }) => !existsSync(command)).map(({ debian }) => debian)
}
