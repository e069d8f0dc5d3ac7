import { useTranslation } from 'react-i18next'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { Section } from '#ui/section.tsx'
import styles from './exchange.module.css'
import { OpenData } from './open-data.tsx'
import { TableOut } from './table-out.tsx'
import { TextsOut } from './texts-out.tsx'

interface Props {
  city: string
  files: ContentFiles
  /** The address of the site. */
  base: string
}

/** What can be had of a city: a spreadsheet, texts for translators, open data. */
export function TakeOut({ city, files, base }: Props) {
  const { t } = useTranslation('staff')
  return (
    <Section title={t('exchange.out')}>
      <div className={styles['cards']}>
        <section className={styles['card']} aria-labelledby="exchange-table">
          <h3 id="exchange-table">{t('exchange.table')}</h3>
          <TableOut city={city} files={files} />
        </section>
        <section className={styles['card']} aria-labelledby="exchange-texts">
          <h3 id="exchange-texts">{t('exchange.texts')}</h3>
          <TextsOut city={city} files={files} />
        </section>
        <section className={styles['card']} aria-labelledby="exchange-open">
          <h3 id="exchange-open">{t('exchange.openData')}</h3>
          <OpenData city={city} base={base} />
        </section>
      </div>
    </Section>
  )
}
