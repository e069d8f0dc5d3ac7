import type { CityFrame } from '#content/views.ts'
import { InstallInvitation } from './install-invitation.tsx'
import { OnThisDevice } from './on-this-device.tsx'

/** What the first page of a city says of the reader's own device. */
export function OwnDevice({ city }: { city: CityFrame }) {
  return (
    <>
      <InstallInvitation city={city} />
      <OnThisDevice city={city} />
    </>
  )
}
