/** Every check, in the order in which staff should mend what they find. */
import type { Check } from './check.ts'
import { hardPages } from './hard-pages.ts'
import { holidaysRunOut } from './holidays-run-out.ts'
import { longSentences } from './long-sentences.ts'
import { missingNotes } from './missing-notes.ts'
import { passedDates } from './passed-dates.ts'
import { staleFacts } from './stale-facts.ts'
import { staleTranslation } from './stale-translation.ts'
import { thinTopics } from './thin-topics.ts'
import { translationsWanted } from './translations-wanted.ts'
import { unconfirmed } from './unconfirmed.ts'
import { undatedFees } from './undated-fees.ts'
import { undatedSources } from './undated-sources.ts'
import { unexplainedWords } from './unexplained-words.ts'
import { unknownHours } from './unknown-hours.ts'
import { unknownPhones } from './unknown-phones.ts'
import { unplaced } from './unplaced.ts'
import { unreachable } from './unreachable.ts'
import { unsourcedFacts } from './unsourced-facts.ts'
import { untranslated } from './untranslated.ts'
import { unusedTerms } from './unused-terms.ts'
import { withoutSources } from './without-sources.ts'

export const allChecks: Check[] = [
  staleFacts,
  holidaysRunOut,
  passedDates,
  unreachable,
  withoutSources,
  unsourcedFacts,
  undatedFees,
  staleTranslation,
  untranslated,
  translationsWanted,
  missingNotes,
  longSentences,
  hardPages,
  unknownHours,
  unknownPhones,
  unplaced,
  undatedSources,
  thinTopics,
  unexplainedWords,
  unusedTerms,
  unconfirmed,
]
