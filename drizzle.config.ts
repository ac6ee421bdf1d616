import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'postgresql', schema: './src/*/edge/tables.ts', out: './src/server/migrations' })
