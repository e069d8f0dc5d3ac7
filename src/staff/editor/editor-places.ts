/** The cities and countries of this site, as the build has written them for the editor. */
import { z } from 'zod'
import { mapQualities } from '#content/map-quality.ts'

const place = z.looseObject({ id: z.string(), name: z.string(), languages: z.array(z.string()) })

export const editorPlaces = z.looseObject({
  format: z.literal(1),
  /** Where the files lie: docs/hosting.md. */
  backend: z.string(),
  cities: z.array(
    place.extend({
      country: z.string(),
      center: z.tuple([z.number(), z.number()]),
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      map: z
        .looseObject({
          quality: z.enum(mapQualities),
          credits: z.array(z.looseObject({ text: z.string(), url: z.string().optional() })),
        })
        .exactOptional(),
    }),
  ),
  countries: z.array(place),
})
export type EditorPlaces = z.output<typeof editorPlaces>
