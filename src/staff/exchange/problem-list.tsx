import { Note } from '#ui/note.tsx'
import styles from './exchange.module.css'

interface Props {
  title: string
  /** As the checks tell them: in English. */
  problems: readonly string[]
  /** What is only left out, while the rest is taken. */
  mild?: boolean
}

/** What is wrong, where, and how to mend it. */
export function ProblemList({ title, problems, mild }: Props) {
  return (
    <Note icon={mild ? 'info' : 'circle-alert'} tone={mild ? 'lamp' : 'danger'}>
      <h3>{title}</h3>
      <ul lang="en" className={styles['problems']}>
        {[...new Set(problems)].map((problem) => (
          <li key={problem}>
            <bdi>{problem}</bdi>
          </li>
        ))}
      </ul>
    </Note>
  )
}
