import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '#content/records/parts.ts'
import { code } from '#i18n/format.ts'
import { officeWord } from '#i18n/setup.ts'
import { Words } from '#i18n/words.tsx'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import styles from './papers.module.css'

const icons: Record<string, IconName> = {
  passport: 'book-user',
  visa: 'book-user',
  'identity-document': 'id-card',
  'residence-permit': 'id-card',
  'personal-number': 'id-card',
  'application-form': 'file-pen-line',
  'rental-contract': 'key-round',
  'proof-of-address': 'house',
  'proof-of-ownership': 'house',
  'owner-agreement': 'key-round',
  'eviction-proof': 'house',
  'employment-contract': 'briefcase',
  'employer-certificate': 'briefcase',
  'employer-papers': 'briefcase',
  'employee-register-extract': 'briefcase',
  'medical-certificate': 'stethoscope',
  'medical-file': 'stethoscope',
  'vaccination-record': 'shield-plus',
  'health-insurance': 'shield-plus',
  'health-contribution-receipt': 'receipt-text',
  'letter-of-acceptance': 'graduation-cap',
  'student-certificate': 'graduation-cap',
  'school-records': 'graduation-cap',
  diploma: 'graduation-cap',
  transcript: 'graduation-cap',
  'fee-receipt': 'receipt-text',
  'salary-statement': 'banknote',
  'pay-slips': 'banknote',
  'proof-of-income': 'banknote',
  'criminal-record': 'scale',
  'police-report': 'siren',
  'driving-licence': 'car',
  photo: 'camera',
}

interface Props {
  papers: readonly Paper[]
  /** The office's language: its word stands under the reader's. */
  officeLanguage: string | undefined
}

/** What to bring: for everybody first, then by situation. */
export function Papers({ papers, officeLanguage }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const named = [...new Set(papers.flatMap((paper) => paper.if ?? []))]
  const situations = papers.some((paper) => !paper.if) ? [undefined, ...named] : named
  return situations.map((situation) => (
    <Fragment key={situation ?? 'all'}>
      {situation && <h3 className={styles['if']}>{code(t, `situation.${situation}`)}</h3>}
      <ul className={styles['papers']}>
        {papers
          .filter((paper) => paper.if === situation)
          .map((paper) => (
            <li key={`${paper.document} ${paper.form ?? ''}`}>
              <PaperIcon document={paper.document} />
              <PaperWords paper={paper} officeLanguage={officeLanguage} />
            </li>
          ))}
      </ul>
    </Fragment>
  ))
}

/** The picture of a paper, in its colour. */
export function PaperIcon({ document }: { document: string }) {
  return <Icon name={icons[document] ?? 'file-text'} />
}

function PaperWords({ paper, officeLanguage }: { paper: Paper; officeLanguage: string | undefined }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const document = code(t, `document.${paper.document}`)
  const form = paper.form && code(t, `form.${paper.form}`)
  const counted = paper.count ? t('papers.count', { count: paper.count, document }) : document
  const office = officeLanguage && officeLanguage !== i18n.language ? officeWord(officeLanguage, `document.${paper.document}`) : undefined
  const officeForm = paper.form && officeLanguage ? officeWord(officeLanguage, `form.${paper.form}`) : undefined
  return (
    <span>
      {form ? t('papers.form', { document: counted, form }) : counted}
      {office && officeLanguage && (
        <Words className={styles['office']} language={officeLanguage} text={[office, officeForm].filter(Boolean).join(', ')} />
      )}
    </span>
  )
}
