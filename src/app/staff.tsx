/** The pages of those who keep a directory true: a small app of its own. */
import '#ui/tokens.css'
import '#ui/topics.css'
import '#ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createHashRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { loadStaffWords } from '#i18n/desk-words.ts'
import { loadedLanguage } from '#i18n/setup.ts'
import { StaffLanguage } from '#staff/language.tsx'
import { staffRoutes } from '#staff/routes.tsx'
import { keepStaffPages } from './keep-staff-pages.ts'
import { type StaffLanguageCode, spokenLanguage, staffLanguageOf } from './staff-language.ts'

const spoken = await spokenLanguage(staffLanguageOf(navigator.languages), loadStaffWords)

async function wordsOf(language: StaffLanguageCode) {
  await loadStaffWords(language)
  return loadedLanguage(language)
}

if (import.meta.env.PROD) void keepStaffPages(import.meta.env.BASE_URL)

const router = createHashRouter(staffRoutes(import.meta.env.BASE_URL))
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <StaffLanguage first={spoken} words={loadedLanguage(spoken)} wordsOf={wordsOf}>
      <RouterProvider router={router} />
    </StaffLanguage>
  </StrictMode>,
)
