import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSize } from '#i18n/format.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { useCityName } from '../use-city-name.ts'
import type { DeskFiles, WrittenFile } from './desk-files.ts'
import styles from './directory.module.css'

/** Writes all that lies here into one file. */
export function GiveFile({ files }: { files: DeskFiles }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const nameOf = useCityName()
  const [written, setWritten] = useState<WrittenFile>()
  const [address, setAddress] = useState<string>()
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  const write = async () => {
    const file = await files.write()
    setWritten(file)
    setAddress(file.is === 'written' ? URL.createObjectURL(file.file) : undefined)
  }
  return (
    <Section title={staff('files.write')}>
      <p>{staff('files.writeHint')}</p>
      <div className={styles['choice']}>
        <Button look="second" onClick={() => void write()}>
          {staff('files.writeNow')}
        </Button>
      </div>
      <div role="status" className={styles['answer']}>
        {written?.is === 'not-written' && (
          <Note icon="circle-alert" tone="danger">
            <p>
              <b>{staff('files.notWritten')}</b>
            </p>
            <p>{staff(`files.cannotWrite.${written.why}`, { city: nameOf(written.city) })}</p>
          </Note>
        )}
        {written?.is === 'written' && (
          <Note icon="circle-check">
            <p>{staff('files.written', { name: written.name, size: formatSize(t, i18n.language, written.file.size) })}</p>
            {written.withoutMap.map((city) => (
              <p key={city}>{staff('files.mapLeftOut', { city: nameOf(city) })}</p>
            ))}
          </Note>
        )}
      </div>
      {written?.is === 'written' && address && (
        <div className={styles['choice']}>
          <ButtonLink href={address} download={written.name}>
            {staff('files.save')}
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}
