/** What browsers tell about the connection. https://wicg.github.io/netinfo/ */
interface Connection {
  type?: string
  saveData?: boolean
}

/** Whether bytes surely cost the reader nothing. Most browsers do not say; then the reader is asked. */
export function isFreeConnection(connection = (navigator as { connection?: Connection }).connection): boolean {
  return connection?.saveData === false && (connection.type === 'wifi' || connection.type === 'ethernet')
}
