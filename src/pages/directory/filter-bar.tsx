import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Choice, filterChoices, isImpossible } from '#content/filter-choices.ts'
import { isFiltering, type ServiceFilter, toggled, writeFilter } from '#content/service-filter.ts'
import type { CityFrame, ServiceCard } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { Chip, Chips, MoreChip } from '#ui/chips.tsx'
import styles from './filter-bar.module.css'
import { useFilter } from './use-filter.ts'
import { useNow } from './use-now.ts'
import { useOpenness } from './use-openness.ts'

interface FilterBarProps {
  services: readonly ServiceCard[]
  city: CityFrame
  /** What stands before the filters. */
  before?: ReactNode
  /** What else stands behind "More filters". */
  children?: ReactNode
}

/** What the reader wants of the places in a list, each with how many would fit. The address remembers it. */
export function FilterBar({ services, city, before, children }: FilterBarProps) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { filter, changeFilter } = useFilter()
  const isOpen = useOpenness(city)
  // How many are open is known with the clock.
  const ready = useNow() !== undefined
  const [unfolded, setUnfolded] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const [reason, panel] = [useId(), useId()]
  const { first, more, languages, audiences } = filterChoices(services, filter, { isOpen, language: i18n.language })
  const rest = [...more, ...languages, ...audiences]
  // What is chosen stays in sight.
  const visitors = unfolded ? [] : rest.filter(({ pressed }) => pressed)
  const press = ({ wish }: Choice) => changeFilter((present) => toggled(present, wish))
  // A button that goes away hands the focus on.
  const handOn = () => bar.current?.focus()
  const takeBack = (choice: Choice) => {
    press(choice)
    handOn()
  }
  const reset = () => {
    changeFilter(() => ({}))
    handOn()
  }
  const chips = { ready, reason, onPress: press }
  return (
    <div className={styles['bar']}>
      <Chips label={t('topic.filters')} ref={bar}>
        {before}
        <FilterChips {...chips} choices={first} />
        <FilterChips {...chips} choices={visitors} onPress={takeBack} />
        <MoreChip expanded={unfolded} onPress={() => setUnfolded(!unfolded)} controls={panel}>
          {t('filter.more')}
        </MoreChip>
        {isFiltering(filter) && (
          <Button look="quiet" onClick={reset}>
            {t('filter.reset')}
          </Button>
        )}
      </Chips>
      {unfolded && (
        <div id={panel} className={styles['panel']}>
          <Chips label={t('filter.more')}>
            <FilterChips {...chips} choices={more} />
          </Chips>
          <Group {...chips} title={t('filter.languages')} choices={languages} />
          <Group {...chips} title={t('filter.audiences')} choices={audiences} />
          {children}
        </div>
      )}
      {[...first, ...(unfolded ? rest : [])].some((choice) => isCounted(choice, ready) && isImpossible(choice)) && (
        <p id={reason} className={styles['reason']}>
          {t('filter.impossible')}
        </p>
      )}
    </div>
  )
}

interface FilterChipsProps {
  choices: readonly Choice[]
  onPress: (choice: Choice) => void
  /** Whether the time is known. */
  ready: boolean
  /** The id of the sentence that says why some cannot be pressed. */
  reason: string
  /** Under a heading that says what they are: the bare names. */
  bare?: boolean
}

function Group({ title, choices, ...rest }: FilterChipsProps & { title: string }) {
  if (choices.length === 0) return null
  return (
    <Chips label={title} title="above">
      <FilterChips {...rest} choices={choices} bare />
    </Chips>
  )
}

function FilterChips({ choices, onPress, ready, reason, bare = false }: FilterChipsProps) {
  const words = useWishWords(bare)
  return choices.map((choice) => {
    const counted = isCounted(choice, ready)
    const impossible = counted && isImpossible(choice)
    return (
      <Chip
        key={writeFilter(choice.wish).toString()}
        pressed={choice.pressed}
        onPress={() => onPress(choice)}
        count={counted ? choice.count : 'later'}
        impossible={impossible}
        {...(impossible && { because: reason })}
      >
        {words(choice.wish)}
      </Chip>
    )
  })
}

function isCounted({ wish }: Choice, ready: boolean): boolean {
  return ready || !wish.open
}

function useWishWords(bare: boolean): (wish: ServiceFilter) => string {
  const { t } = useTranslation(['app', 'codes'])
  return ({ language, audience, ...flags }) => {
    if (language) {
      const name = code(t, `language.${language}`)
      return bare ? name : t('filter.speaks', { language: name })
    }
    if (audience) {
      const people = code(t, `audience.${audience}`)
      return bare ? people : t('filter.audience', { audience: people })
    }
    const [flag] = Object.keys(flags) as (keyof typeof flags)[]
    return t(`filter.${flag!}`)
  }
}
