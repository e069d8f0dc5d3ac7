import { useTranslation } from 'react-i18next'
import type { CityEntry } from '#content/city-entry.ts'
import { useInWords } from '#i18n/in-words.ts'
import { type LanguageCode, languages, staffLanguages } from '#i18n/languages.ts'
import { Words } from '#i18n/words.tsx'
import { Choice, Choices, Tick } from '#ui/choices.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { Asked, AskedGroup } from './asked.tsx'
import { addressIn, type Draft, type Faults, LIMITS } from './draft.ts'
import { LanguageOrder } from './language-order.tsx'
import styles from './settings-fields.module.css'

export interface FieldsProps {
  draft: Draft
  onChange: (draft: Draft) => void
  faults: Faults
}

interface Props extends FieldsProps {
  cities: readonly CityEntry[]
  onCity: (city: string) => void
  mostUsedFirst?: (languages: readonly LanguageCode[]) => Promise<LanguageCode[]>
}

/** Everything that can be set at a desk, except PIN and keys. */
export function SettingsFields({ cities, onCity, mostUsedFirst, ...rest }: Props) {
  return (
    <div className={styles['fields']}>
      <Cities {...rest} cities={cities} onCity={onCity} />
      <Languages {...rest} mostUsedFirst={mostUsedFirst} />
      <IdleTimes {...rest} />
      <Keyboard {...rest} />
      <Paper {...rest} />
      <Address {...rest} />
      <Honesty {...rest} />
    </div>
  )
}

/** The words of what is wrong with a field. */
function useFaultWords(faults: Faults): (field: keyof Faults) => string | undefined {
  const { t } = useTranslation('staff')
  return (field) => {
    const fault = faults[field]
    return fault && (fault.is === 'number' ? t('settings.error.number', fault) : t(`settings.error.${fault.is}`))
  }
}

function Cities({ draft, onChange, faults, cities, onCity }: FieldsProps & Pick<Props, 'cities' | 'onCity'>) {
  const { t } = useTranslation('staff')
  const inWords = useInWords()
  const fault = useFaultWords(faults)
  const others = cities.filter(({ id }) => id !== draft.city)
  return (
    <>
      <Asked label={t('settings.city')} hint={t('settings.cityHint')} fault={fault('city')}>
        {(control) => (
          <select {...control} value={draft.city} onChange={(event) => onCity(event.currentTarget.value)}>
            {draft.city === '' && <option value="">{t('settings.error.city')}</option>}
            {cities.map(({ id, name }) => (
              <option key={id} value={id}>
                {inWords(name).text}
              </option>
            ))}
          </select>
        )}
      </Asked>
      {draft.city !== '' && others.length > 0 && (
        <AskedGroup label={t('settings.otherCities')} hint={t('settings.otherCitiesHint')}>
          <div className={styles['ticks']}>
            {others.map(({ id, name }) => (
              <Tick
                key={id}
                checked={draft.otherCities.includes(id)}
                onChange={({ currentTarget: { checked } }) => {
                  const rest = draft.otherCities.filter((other) => other !== id)
                  onChange({ ...draft, otherCities: checked ? [...rest, id] : rest })
                }}
              >
                <Words {...inWords(name)} />
              </Tick>
            ))}
          </div>
        </AskedGroup>
      )}
      <AskedGroup label={t('room.directory')} hint={t('settings.mapsHint')}>
        <Tick checked={draft.maps} onChange={({ currentTarget: { checked } }) => onChange({ ...draft, maps: checked })}>
          {t('settings.maps')}
        </Tick>
      </AskedGroup>
    </>
  )
}

function Languages({ draft, onChange, faults, mostUsedFirst }: FieldsProps & { mostUsedFirst: Props['mostUsedFirst'] | undefined }) {
  const { t } = useTranslation('staff')
  const fault = useFaultWords(faults)
  return (
    <>
      <AskedGroup label={t('settings.languages')} hint={t('settings.languagesHint')} fault={fault('languages')}>
        <LanguageOrder
          chosen={draft.languages}
          onChange={(chosen) => onChange({ ...draft, languages: chosen })}
          mostUsedFirst={mostUsedFirst}
        />
      </AskedGroup>
      <Asked label={t('settings.staffLanguage')} hint={t('settings.staffLanguageHint')}>
        {(control) => (
          <select
            {...control}
            value={draft.staffLanguage}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...draft, staffLanguage: staffLanguages.find((code) => code === value)! })
            }
          >
            {staffLanguages.map((code) => (
              <option key={code} value={code} lang={code}>
                {languages.find((language) => language.code === code)!.name}
              </option>
            ))}
          </select>
        )}
      </Asked>
    </>
  )
}

function IdleTimes({ draft, onChange, faults }: FieldsProps) {
  const { t } = useTranslation('staff')
  return (
    <AskedGroup label={t('settings.idle')}>
      <div className={styles['pair']}>
        <NumberAsked
          label={t('settings.warnAfter')}
          field="warnAfter"
          hint={t('settings.idleHint', LIMITS.warnAfter)}
          draft={draft}
          onChange={onChange}
          faults={faults}
        />
        <NumberAsked
          label={t('settings.answerWithin')}
          field="answerWithin"
          hint={t('settings.idleHint', LIMITS.answerWithin)}
          draft={draft}
          onChange={onChange}
          faults={faults}
        />
      </div>
    </AskedGroup>
  )
}

interface NumberProps extends FieldsProps {
  label: string
  hint: string
  field: keyof typeof LIMITS
}

function NumberAsked({ label, hint, field, draft, onChange, faults }: NumberProps) {
  const fault = useFaultWords(faults)
  return (
    <Asked label={label} hint={hint} fault={fault(field)}>
      {(control) => (
        <input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          value={draft[field]}
          onChange={({ currentTarget: { value } }) => onChange({ ...draft, [field]: value })}
        />
      )}
    </Asked>
  )
}

function Keyboard({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('staff')
  return (
    <AskedGroup label={t('settings.keyboard')} hint={t('settings.keyboardHint')}>
      <Tick checked={draft.screenKeyboard} onChange={({ currentTarget: { checked } }) => onChange({ ...draft, screenKeyboard: checked })}>
        {t('settings.keyboardShow')}
      </Tick>
    </AskedGroup>
  )
}

function Paper({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('staff')
  return (
    <AskedGroup label={t('settings.paper')} hint={t('settings.paper.hint')}>
      <Choices>
        {(['a4', 'receipt'] as const).map((paper) => (
          <Choice key={paper} name="paper" checked={draft.paper === paper} onChange={() => onChange({ ...draft, paper })}>
            {t(`settings.paper.${paper}`)}
          </Choice>
        ))}
      </Choices>
    </AskedGroup>
  )
}

function Address({ draft, onChange, faults }: FieldsProps) {
  const { t } = useTranslation('staff')
  const fault = useFaultWords(faults)
  const address = addressIn(draft.publicAddress)
  return (
    <>
      <Asked label={t('settings.address')} hint={t('settings.addressHint')} fault={fault('publicAddress')}>
        {(control) => (
          <input
            {...control}
            type="url"
            autoComplete="off"
            dir="ltr"
            value={draft.publicAddress}
            onChange={({ currentTarget: { value } }) => onChange({ ...draft, publicAddress: value })}
          />
        )}
      </Asked>
      {address && (
        <figure>
          <div className={styles['code']}>
            <QrCode content={address} label={address} />
          </div>
          <figcaption className="small">
            {t('settings.addressCode')} <bdi dir="ltr">{address}</bdi>
          </figcaption>
        </figure>
      )}
    </>
  )
}

function Honesty(props: FieldsProps) {
  const { t } = useTranslation('staff')
  const { draft, onChange } = props
  return (
    <>
      <NumberAsked {...props} label={t('settings.old')} field="oldAfterDays" hint={t('settings.oldHint', LIMITS.oldAfterDays)} />
      <AskedGroup label={t('settings.searches')} hint={t('settings.missedHint')}>
        <Tick
          checked={draft.keepMissingWords}
          onChange={({ currentTarget: { checked } }) => onChange({ ...draft, keepMissingWords: checked })}
        >
          {t('settings.missed')}
        </Tick>
      </AskedGroup>
    </>
  )
}
