import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { context, type BuildOptions, type Plugin } from 'esbuild'
import { FUNCTIONS_OUT, FUNCTIONS_SOURCE } from './places'

/** Folders that hold a function: those with an index.ts, but for shared code such as `_kernel`. */
export const functionNames = (source: string): string[] =>
  readdirSync(source)
    .filter((name) => !name.startsWith('_') && existsSync(join(source, name, 'index.ts')))
    .sort()

/** What WeChat's tools read beside a function's code. */
const writeNeighbours = (source: string, out: string, name: string): void => {
  const folder = join(out, name)
  mkdirSync(folder, { recursive: true })
  // The SDK is inside the bundle, so nothing is installed in the cloud.
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name, version: '0.0.0', main: 'index.js' }, null, 2)}\n`,
  )
  const config = join(source, name, 'config.json')
  const text = existsSync(config)
    ? readFileSync(config, 'utf8')
    : `${JSON.stringify({ permissions: { openapi: [] } }, null, 2)}\n`
  writeFileSync(join(folder, 'config.json'), text)
}

const announce = (onBuilt: () => void): Plugin => ({
  name: 'announce',
  setup: (build) => {
    build.onEnd((result) => {
      if (result.errors.length === 0) onBuilt()
    })
  },
})

const optionsFor = (source: string, out: string, onBuilt: () => void): BuildOptions => ({
  entryPoints: Object.fromEntries(
    functionNames(source).map((name) => [`${name}/index`, join(source, name, 'index.ts')]),
  ),
  outdir: out,
  bundle: true,
  platform: 'node',
  // The cloud's runtime is Nodejs18.15.
  target: 'node18',
  format: 'cjs',
  // Not the identifiers: short names that repeat in every scope cost the engine a fifth more time to load the bundle.
  minifySyntax: true,
  minifyWhitespace: true,
  // Refusals and logs tell errors apart by their class's name.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [announce(onBuilt)],
})

/** Builds every function below `source` into `out`: index.js, package.json and config.json each. */
export const buildFunctions = async (source = FUNCTIONS_SOURCE, out = FUNCTIONS_OUT): Promise<void> => {
  rmSync(out, { recursive: true, force: true })
  const builder = await context(optionsFor(source, out, () => undefined))
  try {
    await builder.rebuild()
  } finally {
    await builder.dispose()
  }
  for (const name of functionNames(source)) writeNeighbours(source, out, name)
}

/** Builds, then again after each change. `onBuilt` runs when all of them are new. */
export const watchFunctions = async (onBuilt: () => void): Promise<void> => {
  const built = (): void => {
    for (const name of functionNames(FUNCTIONS_SOURCE)) writeNeighbours(FUNCTIONS_SOURCE, FUNCTIONS_OUT, name)
    onBuilt()
  }
  const builder = await context(optionsFor(FUNCTIONS_SOURCE, FUNCTIONS_OUT, built))
  await builder.watch()
}

if (require.main === module) {
  buildFunctions().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
