import { useInWords } from '#i18n/in-words.ts'
import { useDeskWork } from './desk.ts'

/** How those who work here call a city; its id, if this site has no such city. */
export function useCityName(): (city: string) => string {
  const { cities } = useDeskWork()
  const inWords = useInWords()
  return (city) => {
    const entry = cities.find(({ id }) => id === city)
    return entry ? inWords(entry.name).text : city
  }
}
