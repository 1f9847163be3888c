import { buildApp } from './builds'

const target = process.argv[2]
if (target !== 'h5' && target !== 'weapp') throw new Error('say which app to build: h5 or weapp')

buildApp(target).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
