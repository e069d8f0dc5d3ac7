/** Every check, in the order in which staff should mend what they find. */
import type { Check } from './check.ts'
import { holidaysRunOut } from './holidays-run-out.ts'
import { missingNotes } from './missing-notes.ts'
import { staleFacts } from './stale-facts.ts'
import { staleTranslation } from './stale-translation.ts'
import { unconfirmed } from './unconfirmed.ts'
import { undatedSources } from './undated-sources.ts'
import { unknownHours } from './unknown-hours.ts'
import { unplaced } from './unplaced.ts'
import { unreachable } from './unreachable.ts'
import { untranslated } from './untranslated.ts'

export const allChecks: Check[] = [
  staleFacts,
  holidaysRunOut,
  unreachable,
  staleTranslation,
  untranslated,
  missingNotes,
  unknownHours,
  unplaced,
  undatedSources,
  unconfirmed,
]
