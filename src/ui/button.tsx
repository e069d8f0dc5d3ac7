import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'
import styles from './button.module.css'

type Look = 'filled' | 'second' | 'lamp' | 'danger' | 'quiet'

interface Shape {
  look?: Look
  wide?: boolean
}

function classesOf({ look = 'filled', wide }: Shape): string {
  return [styles['button'], styles[look], wide && styles['wide']].filter(Boolean).join(' ')
}

/** Does something. */
export function Button({ look, wide, type = 'button', ...rest }: Shape & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className={classesOf({ ...(look && { look }), ...(wide && { wide }) })} />
}

/** Goes somewhere, and looks like a button. */
export function ButtonLink({ look, wide, children, ...rest }: Shape & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} data-unspoken className={classesOf({ ...(look && { look }), ...(wide && { wide }) })}>
      {children}
    </a>
  )
}
