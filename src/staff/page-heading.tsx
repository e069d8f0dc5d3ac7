import { type ReactNode, useEffect, useRef } from 'react'
import { NavigationType, useNavigationType } from 'react-router'

/** The heading of a page; who came by a link starts reading here. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const came = useNavigationType()
  useEffect(() => {
    if (came === NavigationType.Push) heading.current?.focus()
  }, [came])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
