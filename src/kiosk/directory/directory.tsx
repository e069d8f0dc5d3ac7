import { useCallback, useEffect, useState } from 'react'
import { useDeskWork } from '../desk.ts'
import type { CityHere } from './desk-files.ts'
import styles from './directory.module.css'
import { GiveFile } from './give-file.tsx'
import { Here } from './here.tsx'
import { TakeFile } from './take-file.tsx'

/** The directories of this desk, and the files in which they come and go. */
export function DirectoryFiles() {
  const { files } = useDeskWork()
  const [here, setHere] = useState<readonly CityHere[]>()
  const look = useCallback(() => void files.here().then(setHere, () => setHere([])), [files])
  useEffect(look, [look])
  return (
    <div className={styles['room']}>
      {here && <Here cities={here} />}
      <TakeFile files={files} onInstalled={look} />
      {here && here.length > 0 && <GiveFile files={files} />}
    </div>
  )
}
