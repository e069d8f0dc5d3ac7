/** npm start: serves dist/ as a good host would, with compression, caching and the strict security headers. */
import { basePath } from './environment.ts'
import { startServer } from './static-server.ts'

const { address } = await startServer({ folder: 'dist', base: basePath, port: Number(process.env['PORT'] ?? 4173) })
console.log(`First Door is at ${address}`)
