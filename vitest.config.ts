import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { TZ: 'UTC' },
    // A city takes its time to compile on a busy machine.
    testTimeout: 60_000,
  },
})
