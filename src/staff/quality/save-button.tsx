import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { saveFile } from '../save-file.ts'

interface Props {
  name: string
  text: () => string
  children: ReactNode
}

/** Hands a table to the reader as a file. It is made in this browser. */
export function SaveButton({ name, text, children }: Props) {
  return (
    <Button look="second" onClick={() => saveFile(name, text(), 'text/csv')}>
      <Icon name="download" />
      {children}
    </Button>
  )
}
