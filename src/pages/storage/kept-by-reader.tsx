import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberedChoice } from '#store/choices.ts'
import type { Kept } from '#store/kept.ts'
import { forgetAllSearches, searchesHere } from '#store/searches.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'

/** What the reader has saved, planned, written and searched. */
export function KeptByReader({ kept }: { kept: Kept }) {
  const { t } = useTranslation()
  const { t: own } = useTranslation('personal')
  const [searches, setSearches] = useState(searchesHere)
  const forget = () => {
    forgetAllSearches()
    setSearches(0)
  }
  const choice = rememberedChoice()
  const isEmpty = kept.saved + kept.plans + kept.reports + searches === 0 && !choice
  return (
    <Section title={own('storage.own')}>
      {isEmpty && <p>{own('storage.ownNone')}</p>}
      <Rows>
        {kept.saved > 0 && <Row before={<Icon name="bookmark" />}>{own('storage.saved', { count: kept.saved })}</Row>}
        {kept.plans > 0 && <Row before={<Icon name="list-checks" />}>{own('storage.plans', { count: kept.plans })}</Row>}
        {kept.reports > 0 && <Row before={<Icon name="mail" />}>{own('storage.reports', { count: kept.reports })}</Row>}
        {searches > 0 && (
          <Row before={<Icon name="search" />}>
            <p>{own('storage.searches', { count: searches })}</p>
            <Button look="quiet" onClick={forget}>
              {t('search.forget')}
            </Button>
          </Row>
        )}
        {choice && <Row before={<Icon name="languages" />}>{own('storage.choices')}</Row>}
      </Rows>
    </Section>
  )
}
