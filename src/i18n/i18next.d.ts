import 'i18next'
import type app from '../../locales/en/app.json'
import type codes from '../../locales/en/codes.json'
import type desk from '../../locales/en/desk.json'
import type papers from '../../locales/en/papers.json'
import type personal from '../../locales/en/personal.json'
import type staff from '../../locales/en/staff.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    keySeparator: false
    resources: { app: typeof app; codes: typeof codes & typeof papers; personal: typeof personal; desk: typeof desk; staff: typeof staff }
  }
}
