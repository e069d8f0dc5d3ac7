/** The examples for machines that check and publish: they call what is there, name fixed versions, and docs/hosting.md explains what they want. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const FILES = ['deploy/ci/github.yml', 'deploy/ci/gitlab-ci.yml']
const text = (file: string) => readFileSync(file, 'utf8')
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
const docs = text('docs/hosting.md')

interface GithubStep {
  uses?: string
  run?: string
}
interface GithubJob {
  if?: string
  needs?: string | string[]
  steps: GithubStep[]
}
const github = parse(text('deploy/ci/github.yml')) as {
  on: { pull_request: null; push: { branches: string[] }; schedule: { cron: string }[] }
  permissions: Record<string, string>
  jobs: Record<string, GithubJob>
}

interface GitlabJob {
  stage: string
  script: string[]
  rules: { if: string }[]
  needs?: string[]
}
const gitlab = parse(text('deploy/ci/gitlab-ci.yml')) as Record<string, unknown>
const gitlabJobs = Object.entries(gitlab).filter((entry): entry is [string, GitlabJob] => Object.hasOwn(entry[1] as object, 'script'))

const commands: Record<string, string[]> = {
  'deploy/ci/github.yml': Object.values(github.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
  'deploy/ci/gitlab-ci.yml': gitlabJobs.flatMap(([, { script }]) => script),
}

test.each(FILES)('%s calls only what the project has', (file) => {
  const called = commands[file]!.flatMap((command) => [...command.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!))
  expect(called).toEqual(expect.arrayContaining(['content:check', 'verify:fresh', 'build', 'content:links']))
  for (const name of called) expect(scripts, file).toHaveProperty([name])
})

test.each(FILES)('what %s runs has no slip in its syntax', (file) => {
  expect(commands[file]!.length).toBeGreaterThan(5)
  for (const command of commands[file]!) expect(spawnSync('bash', ['-n'], { input: command, encoding: 'utf8' }).stderr, command).toBe('')
})

test.each(FILES)('docs/hosting.md explains every setting that %s wants', (file) => {
  const own = ['GITHUB_WORKSPACE', 'CI_PIPELINE_SOURCE', 'CI_COMMIT_BRANCH', 'CI_DEFAULT_BRANCH', 'CI_PROJECT_DIR', 'GIT_STRATEGY']
  const named = [...text(file).matchAll(/(?:\bvars\.|\bsecrets\.|\$\{?)([A-Z][A-Z_]+)/g)].map((match) => match[1]!)
  expect(named.length).toBeGreaterThan(5)
  for (const name of named.filter((candidate) => !own.includes(candidate))) expect(docs, name).toContain(`\`${name}\``)
})

test('at GitHub, actions have fixed versions, and jobs wait for jobs that are there', () => {
  const actions = Object.values(github.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
  expect(actions.length).toBeGreaterThan(5)
  for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/)
  for (const { needs = [] } of Object.values(github.jobs)) for (const name of [needs].flat()) expect(github.jobs).toHaveProperty([name])
})

test('at GitHub, every proposal is checked and none is signed or published', () => {
  expect(github.on).toHaveProperty('pull_request')
  expect(github.on).not.toHaveProperty('pull_request_target')
  expect(github.permissions).toEqual({ contents: 'read' })
  expect(github.jobs['content']!.if).not.toContain('pull_request')
  expect(github.jobs['build']!.if).toContain("github.event_name != 'pull_request'")
  // What is asked at night is the one job that a build does not wait for.
  const nightly = github.on.schedule[0]!.cron
  for (const name of ['content', 'verify', 'links']) expect(github.jobs[name]!.if, name).toContain(nightly)
  for (const [name, { needs, steps }] of Object.entries(github.jobs)) {
    const knowsKey = steps.some((step) => JSON.stringify(step).includes('secrets.'))
    if (knowsKey) expect(needs, name).toBeDefined()
  }
})

test('at GitLab, every proposal is checked and none is signed or published', () => {
  const stages = gitlab['stages'] as string[]
  for (const [name, { stage, rules, needs = [] }] of gitlabJobs) {
    expect(stages, name).toContain(stage)
    for (const wanted of needs) expect(gitlab).toHaveProperty([wanted])
    for (const rule of rules) {
      if (stage === 'check') expect(rule.if, name).not.toContain('CI_COMMIT_BRANCH')
      else expect(rule.if, name).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH')
    }
  }
})

test('both publish in the same order: first what pages point to, then the pages', () => {
  const copying = FILES.map((file) =>
    commands[file]!.flatMap((command) => command.match(/^\s*rsync .*$/gm) ?? []).map((line) => line.trim()),
  )
  expect(copying[0]).toHaveLength(2)
  expect(copying[1]).toEqual(copying[0])
})
