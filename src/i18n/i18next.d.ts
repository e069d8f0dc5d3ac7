import 'i18next'
import type app from '../../locales/en/app.json'
import type codes from '../../locales/en/codes.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    keySeparator: false
    resources: { app: typeof app; codes: typeof codes }
  }
}
