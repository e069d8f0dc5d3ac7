/** The pages that a visitor of a desk can come to. */
import { type RouteObject, redirect } from 'react-router'
import { isLanguage } from '#i18n/languages.ts'
import { type Place, paths } from '#pages/paths.ts'

/** Pages that belong to no city. */
const OUTSIDE = ['welcome', 'welcome-in', 'cities']

/** Pages of cities; what lies outside leads to the first page of this one. */
export function deskRoutes(routes: RouteObject[], { language, city }: Place): RouteObject[] {
  const toTheFirst: RouteObject['loader'] = ({ params: { lang } }) =>
    redirect(paths.home({ language: isLanguage(lang) ? lang : language, city }))
  return routes.map((route) => ({
    ...route,
    children: (route.children ?? []).map((child) =>
      OUTSIDE.includes(child.id!) ? ({ id: child.id, path: child.path, loader: toTheFirst, Component: () => null } as RouteObject) : child,
    ),
  })) as RouteObject[]
}
