import { useState } from 'react'
import { Clock } from './clock-state.tsx'
import { Counts } from './counts-table.tsx'
import { Directories } from './directories.tsx'
import { LastImport } from './last-import.tsx'
import { MissingSearches } from './missing-searches.tsx'
import { SelfTest } from './self-test.tsx'
import styles from './status.module.css'
import { Storage } from './storage.tsx'
import { TakenReports } from './taken-reports.tsx'

/** How the desk is, for those who work here. */
export function Status() {
  const [resets, setResets] = useState(0)
  return (
    <div className={styles['status']}>
      <div className={styles['facts']}>
        <Directories />
        <Clock />
        <LastImport />
        <Storage />
      </div>
      <SelfTest />
      <Counts onReset={() => setResets(resets + 1)} />
      <MissingSearches key={resets} />
      <TakenReports />
    </div>
  )
}
