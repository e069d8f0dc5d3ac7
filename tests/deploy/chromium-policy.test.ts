/** Every policy of a desk's Chromium exists, has a value of the kind Chromium takes, and is explained. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'

const policy = JSON.parse(readFileSync('deploy/desk/chromium-policy.json', 'utf8')) as Record<string, unknown>
const docs = readFileSync('docs/desk.md', 'utf8')

const choice = (...values: number[]) => z.literal(values)
const flag = z.boolean()
const patterns = z.array(z.string().min(1))

/** Names and kinds as at https://chromeenterprise.google/policies/#<name>, which chrome://policy of Chromium 156 confirmed. */
const documented: Record<string, z.ZodType> = {
  AllowDinosaurEasterEgg: flag,
  AllowFileSelectionDialogs: flag,
  AudioCaptureAllowed: flag,
  AutofillAddressEnabled: flag,
  AutofillCreditCardEnabled: flag,
  AutofillSettings: z.array(
    z.strictObject({
      url_pattern: z.string(),
      blocked_types: z.array(z.enum(['contact_info', 'payments', 'identity_docs', 'travel', 'shopping', 'all'])),
    }),
  ),
  BackgroundModeEnabled: flag,
  BookmarkBarEnabled: flag,
  BrowserAddPersonEnabled: flag,
  BrowserGuestModeEnabled: flag,
  BrowserSignin: choice(0, 1, 2),
  ComponentUpdatesEnabled: flag,
  DefaultBrowserSettingEnabled: flag,
  DefaultClipboardSetting: choice(2, 3),
  DefaultGeolocationSetting: choice(1, 2, 3),
  DefaultNotificationsSetting: choice(1, 2, 3),
  DefaultPopupsSetting: choice(1, 2),
  DefaultSearchProviderEnabled: flag,
  DeveloperToolsAvailability: choice(0, 1, 2),
  DnsOverHttpsMode: z.enum(['off', 'automatic', 'secure']),
  DownloadRestrictions: choice(0, 1, 2, 3, 4),
  EditBookmarksEnabled: flag,
  ExtensionInstallBlocklist: patterns,
  IncognitoModeAvailability: choice(0, 1, 2),
  MetricsReportingEnabled: flag,
  NetworkPredictionOptions: choice(0, 1, 2),
  NewTabPageLocation: z.url(),
  PasswordManagerEnabled: flag,
  PaymentMethodQueryEnabled: flag,
  PrintHeaderFooter: flag,
  PrintPreviewUseSystemDefaultPrinter: flag,
  PrintingEnabled: flag,
  PromotionsEnabled: flag,
  PromptForDownloadLocation: flag,
  RemoteDebuggingAllowed: flag,
  SafeBrowsingProtectionLevel: choice(0, 1, 2),
  SavingBrowserHistoryDisabled: flag,
  ScreenCaptureAllowed: flag,
  SearchSuggestEnabled: flag,
  SpellcheckEnabled: flag,
  SyncDisabled: flag,
  TaskManagerEndProcessEnabled: flag,
  TranslateEnabled: flag,
  URLAllowlist: patterns,
  URLBlocklist: patterns,
  UrlKeyedAnonymizedDataCollectionEnabled: flag,
  UserFeedbackAllowed: flag,
  VideoCaptureAllowed: flag,
}

test.each(Object.keys(policy))('%s is a policy of Chromium, its value is of the documented kind, and docs/desk.md explains it', (name) => {
  const kind = documented[name]
  expect(kind, 'the table of this test').toBeDefined()
  expect(() => kind!.parse(policy[name])).not.toThrow()
  expect(docs).toContain(`\`${name}\``)
})

test('docs/desk.md explains no policy that is not set', () => {
  const table = docs.slice(docs.indexOf('| policy |'))
  const named = [...table.slice(0, table.indexOf('\n\n')).matchAll(/`([A-Z]\w+)`/g)].map((match) => match[1])
  expect(named.filter((name) => !(name! in policy))).toEqual([])
})

test('nothing but the desk itself is opened, and what prints', () => {
  const address = /^ADDRESS=(.*)$/m.exec(readFileSync('deploy/desk/desk.conf', 'utf8'))![1]!
  expect(policy['URLAllowlist']).toEqual([new URL(address).origin, 'chrome://print', 'chrome-untrusted://print'])
  // Since version 147 "*" alone does not cover the browser's own pages.
  expect(policy['URLBlocklist']).toEqual(
    expect.arrayContaining(['*', 'chrome://*', 'chrome-untrusted://*', 'devtools://*', 'view-source:*']),
  )
})
