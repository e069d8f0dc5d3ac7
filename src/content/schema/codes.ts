/** The fixed words of the directory. Each is a code in the content and a key in `locales/<language>/codes.json`, papers and forms in `papers.json`. */

/** The eight doors, in the order readers see them. */
export const topics = ['documents', 'housing', 'health', 'labour', 'education', 'community', 'everyday', 'safety'] as const
export type Topic = (typeof topics)[number]

/** Who runs a service. */
export const kinds = ['public', 'ngo', 'private', 'international'] as const

/** Which level of government answers for a service. */
export const levels = ['city', 'county', 'state'] as const

/** How sure we are of a place on the map. */
export const precisions = ['building', 'street', 'area'] as const

export const wheelchairAccess = ['yes', 'limited', 'no'] as const

export const appointments = ['required', 'recommended', 'walk-in', 'online'] as const

export const interpreters = ['no', 'on-request', 'phone', 'on-site'] as const

export const costs = ['free', 'paid', 'mixed'] as const

export const statuses = ['active', 'temporarily-closed', 'closed'] as const

export const confidences = ['high', 'medium', 'low'] as const

/** How a fact was checked. */
export const checkMethods = ['source', 'phone', 'web', 'visit'] as const

export const translators = ['machine', 'person', 'reviewed'] as const

/** For whom a service is. */
export const audiences = [
  'everyone',
  'workers',
  'job-seekers',
  'students',
  'families',
  'parents',
  'women',
  'men',
  'children',
  'young-people',
  'older-people',
  'asylum-seekers',
  'refugees',
  'ukrainians',
  'undocumented',
  'disabled',
  'homeless',
  'employers',
  'entrepreneurs',
  'tenants',
  'victims-of-violence',
  'victims-of-trafficking',
  'uninsured',
  'low-income',
] as const

/** Whom a guide concerns. */
export const situations = [
  'everyone',
  'work',
  'study',
  'family',
  'protection',
  'just-arrived',
  'settled',
  'with-children',
  'looking-for-work',
  'looking-for-home',
] as const

/** Papers people are asked to bring. */
export const documents = [
  'application-form',
  'passport',
  'identity-document',
  'residence-permit',
  'visa',
  'rental-contract',
  'proof-of-address',
  'proof-of-ownership',
  'owner-agreement',
  'land-book-extract',
  'employment-contract',
  'employee-register-extract',
  'salary-statement',
  'pay-slips',
  'work-evidence',
  'employer-certificate',
  'employer-papers',
  'proof-of-income',
  'proof-of-savings',
  'tax-certificate',
  'bank-statement',
  'medical-certificate',
  'medical-file',
  'vaccination-record',
  'health-insurance',
  'health-contribution-receipt',
  'letter-of-acceptance',
  'student-certificate',
  'school-records',
  'diploma',
  'transcript',
  'course-description',
  'language-certificate',
  'certified-translation',
  'criminal-record',
  'birth-certificate',
  'marriage-certificate',
  'divorce-decision',
  'name-change-proof',
  'proof-of-change',
  'police-report',
  'driving-licence',
  'photo',
  'fee-receipt',
  'eviction-proof',
  'disability-certificate',
  'power-of-attorney',
  'company-papers',
  'energy-bill',
  'personal-number',
  'recommendation',
] as const

/** Days a deadline is counted from. */
export const events = [
  'arrival',
  'visa-start',
  'visa-end',
  'permit-end',
  'permit-start',
  'moving-in',
  'birth',
  'change',
  'loss',
  'job-start',
  'job-end',
  'contract-signing',
  'work-permit',
  'decision',
] as const

export const timeUnits = ['minutes', 'hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const
