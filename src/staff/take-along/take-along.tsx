import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unifiedDiff } from '#interop/unified-diff.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { canWriteFolders, chooseFolder, type FileEdit, type WrittenFolder, writeEdits } from './content-folder.ts'
import styles from './take-along.module.css'

interface Props {
  /** The name of the patch. */
  name: string
  /** The content folder, from the root of its repository. */
  folder: string
  edits: readonly FileEdit[]
}

/** The corrections as a patch, to save or to send, or straight into a folder. */
export function TakeAlong({ name, folder, edits }: Props) {
  const { t } = useTranslation('staff')
  const patch = usePatch(folder, edits)
  return (
    <Section title={t('along.title')}>
      {edits.length === 0 && <p>{t('along.nothing')}</p>}
      {patch && (
        <div className={styles['along']}>
          <p>{t('along.text', { count: edits.length })}</p>
          <div className={styles['buttons']}>
            <ButtonLink href={patch.address} download={name}>
              <Icon name="download" />
              {t('along.save')}
            </ButtonLink>
            <ShareButton name={name} text={patch.text} />
          </div>
          <p className="small soft">
            {t('along.apply')} <code dir="ltr">git apply {name}</code>
          </p>
          {canWriteFolders() && <FolderButton content={folder} edits={edits} />}
        </div>
      )}
    </Section>
  )
}

/** The patch and where it can be had; it is made anew when the corrections change. */
function usePatch(folder: string, edits: readonly FileEdit[]): { text: string; address: string } | undefined {
  const [patch, setPatch] = useState<{ text: string; address: string }>()
  const wanted = JSON.stringify(edits)
  useEffect(() => {
    let address: string | undefined
    let gone = false
    const files = (JSON.parse(wanted) as FileEdit[]).map(({ path, before, after }) => ({ path: `${folder}/${path}`, before, after }))
    void unifiedDiff(files).then((text) => {
      if (gone || text === '') return
      address = URL.createObjectURL(new Blob([text], { type: 'text/x-patch;charset=utf-8' }))
      setPatch({ text, address })
    })
    return () => {
      gone = true
      setPatch(undefined)
      if (address) URL.revokeObjectURL(address)
    }
  }, [folder, wanted])
  return patch
}

/** The phone's own menu, where it takes files. It knows texts, not patches: the end of the name says so. */
function ShareButton({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation('staff')
  const files = [new File([text], `${name}.txt`, { type: 'text/plain' })]
  if (!('canShare' in navigator) || !navigator.canShare({ files })) return null
  return (
    // Whoever closes the menu makes no mistake.
    <Button look="second" onClick={() => void navigator.share({ files, title: name }).catch(() => undefined)}>
      <Icon name="share-2" />
      {t('along.share')}
    </Button>
  )
}

function FolderButton({ content, edits }: { content: string; edits: readonly FileEdit[] }) {
  const { t } = useTranslation('staff')
  const [written, setWritten] = useState<WrittenFolder>()
  const write = async () => {
    const folder = await chooseFolder()
    if (folder) setWritten(await writeEdits(folder, content, edits))
  }
  return (
    <>
      <p>{t('along.folderText', { folder: content })}</p>
      <div className={styles['buttons']}>
        <Button look="second" onClick={() => void write()}>
          <Icon name="hard-drive" />
          {t('along.folder')}
        </Button>
      </div>
      <div role="status">
        {written?.is === 'written' && <Note icon="circle-check">{t('along.folderDone', { count: written.files.length })}</Note>}
        {written?.is === 'refused' && (
          <Note icon="triangle-alert" tone="danger">
            <p>{t(`along.folderRefused.${written.why}`)}</p>
            <ul>
              {written.files.map((file) => (
                <li key={file}>
                  <bdi dir="ltr">{file}</bdi>
                </li>
              ))}
            </ul>
          </Note>
        )}
      </div>
    </>
  )
}
