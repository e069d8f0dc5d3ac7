import { type RouteObject, redirect } from 'react-router'
import { Exchange } from './exchange/exchange.tsx'
import { StaffFrame } from './frame.tsx'
import { Quality } from './quality/quality.tsx'
import { emptyShelf } from './quality/shelf.ts'
import { Rounds } from './rounds/rounds.tsx'
import { staffFiles } from './staff-files.ts'

/** The pages of staff, with the files of this site that they show. */
export function staffRoutes(base: string): RouteObject[] {
  const files = staffFiles(base)
  const shelf = emptyShelf()
  return [
    {
      element: <StaffFrame base={base} />,
      children: [
        { index: true, loader: () => redirect('/quality') },
        { path: 'quality/:city?/:check?', element: <Quality files={files} base={base} shelf={shelf} /> },
        { path: 'round/:city?', element: <Rounds files={files} editor={`${base}admin`} /> },
        { path: 'exchange/:city?', element: <Exchange files={files} base={base} /> },
      ],
    },
  ]
}
