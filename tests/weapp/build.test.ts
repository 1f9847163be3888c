import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { functionNames } from '../../tools/build-functions'
import { FUNCTIONS_OUT, FUNCTIONS_SOURCE, ROOT, WEAPP_OUT } from '../../tools/places'

const KB = 1024
const COMPILERS = new Map([
  ['darwin', 'mac/wcsc'],
  ['win32', 'windows/wcsc.exe'],
])

const APP = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(z.object({ root: z.string(), name: z.string(), pages: z.array(z.string()) })),
  preloadRule: z.record(z.string(), z.object({ packages: z.array(z.string()) })),
  tabBar: z.looseObject({
    custom: z.boolean(),
    list: z.array(z.object({ pagePath: z.string(), text: z.string(), iconPath: z.string().optional() })),
  }),
  themeLocation: z.string(),
  sitemapLocation: z.string(),
  window: z.record(z.string(), z.string()),
})
const PAGE = z.object({ navigationBarTitleText: z.string(), usingComponents: z.record(z.string(), z.string()) })
const COLOURS = z.record(z.string(), z.string())
const THEME = z.object({ light: COLOURS, dark: COLOURS })
const PROJECT = z.object({ miniprogramRoot: z.string(), cloudfunctionRoot: z.string() })

const inBuild = (...path: string[]) => join(WEAPP_OUT, ...path)
const read = (file: string) => readFileSync(inBuild(file), 'utf8')
const json = (file: string): unknown => JSON.parse(read(file))
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
const kilobytes = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0) / KB

const app = APP.parse(json('app.json'))
const all = filesIn(WEAPP_OUT)
const subpackages = app.subPackages.map(({ root, name, pages }) => ({
  name,
  files: filesIn(inBuild(root)),
  pages: pages.map((page) => `${root}/${page}`),
}))
const main = all.filter((file) => !subpackages.some(({ files }) => files.includes(file)))
const pages = [...app.pages, ...subpackages.flatMap((sub) => sub.pages)]

describe('every path that WeChat will follow leads to something that was built', () => {
  test.each(pages)('%s', (page) => {
    for (const kind of ['js', 'json', 'wxml']) expect(existsSync(inBuild(`${page}.${kind}`))).toBe(true)
    const { usingComponents } = PAGE.parse(json(`${page}.json`))
    for (const path of Object.values(usingComponents)) {
      expect(existsSync(inBuild(dirname(page), `${path}.wxml`))).toBe(true)
    }
  })

  test('the tab bar names pages of the main package, three to five of them, and the component that it asks for exists', () => {
    expect(app.tabBar.list.length).toBeGreaterThanOrEqual(3)
    expect(app.tabBar.list.length).toBeLessThanOrEqual(5)
    for (const { pagePath, text, iconPath = '' } of app.tabBar.list) {
      expect(app.pages).toContain(pagePath)
      expect(text).not.toBe('')
      expect(existsSync(inBuild(iconPath))).toBe(true)
    }
    expect(app.tabBar.custom).toBe(true)
    for (const kind of ['js', 'json', 'wxml']) expect(existsSync(inBuild(`custom-tab-bar/index.${kind}`))).toBe(true)
    expect(json('custom-tab-bar/index.json')).toMatchObject({ component: true })
  })

  test('packages are loaded ahead from pages that exist, and are packages', () => {
    const names = subpackages.map(({ name }) => name)
    for (const [page, { packages }] of Object.entries(app.preloadRule)) {
      expect(pages).toContain(page)
      for (const name of packages) expect(names).toContain(name)
    }
  })

  test('every address that a script holds is a page', () => {
    const scripts = all.filter((file) => file.endsWith('.js')).map((file) => readFileSync(file, 'utf8'))
    const addresses = scripts.flatMap((script) => [...script.matchAll(/["'`]\/(pages\/[\w-]+\/[\w-]+\/index)/g)])
    expect(addresses.length).toBeGreaterThan(10)
    for (const [, page] of addresses) expect(pages).toContain(page)
  })

  test('sitemap and theme are there; every colour of the app is named in the light and in the dark', () => {
    expect(json(app.sitemapLocation)).toMatchObject({ rules: [{ action: 'disallow' }] })
    const theme = THEME.parse(json(app.themeLocation))
    const asked = [...JSON.stringify([app.tabBar, app.window]).matchAll(/"@(\w+)"/g)].map(([, name = '']) => name)
    expect(asked.length).toBeGreaterThan(0)
    for (const mode of ['light', 'dark'] as const)
      expect(Object.keys(theme[mode])).toEqual(expect.arrayContaining(asked))
  })

  test('the project file leads to the app and to every cloud function', () => {
    const project = PROJECT.parse(JSON.parse(readFileSync(join(ROOT, 'project.config.json'), 'utf8')))
    expect(existsSync(join(ROOT, project.miniprogramRoot, 'app.json'))).toBe(true)
    expect(join(ROOT, project.cloudfunctionRoot)).toBe(`${FUNCTIONS_OUT}/`)
    for (const name of functionNames(FUNCTIONS_SOURCE)) {
      for (const file of ['index.js', 'package.json', 'config.json']) {
        expect(existsSync(join(ROOT, project.cloudfunctionRoot, name, file))).toBe(true)
      }
    }
  })

  test('scripts and templates ask only for files that are there', () => {
    const missing = all.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const asked = file.endsWith('.wxml')
        ? [...text.matchAll(/<(?:import|wxs|include)\s[^>]*src="([^"]+)"/g)]
        : file.endsWith('.js')
          ? [...text.matchAll(/require\("(\.[^"]+)"\)/g)]
          : file.endsWith('.wxss')
            ? [...text.matchAll(/@import "([^"]+)"/g)]
            : []
      return asked
        .map(([, path = '']) => join(dirname(file), path))
        .filter((path) => !existsSync(path) && !existsSync(`${path}.js`))
        .map((path) => `${relative(WEAPP_OUT, file)} → ${relative(WEAPP_OUT, path)}`)
    })
    expect(missing).toEqual([])
  })
})

describe('sizes, counted as WeChat counts them: every file of a package', () => {
  test('the main package is at most 600 KB', () => {
    expect(kilobytes(main)).toBeLessThanOrEqual(600)
  })

  test.each(subpackages)('the package $name is at most 300 KB', ({ files }) => {
    expect(files.length).toBeGreaterThan(0)
    expect(kilobytes(files)).toBeLessThanOrEqual(300)
  })
})

describe('what must not be in it', () => {
  const holding = (files: readonly string[], pattern: RegExp) =>
    files.filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => relative(WEAPP_OUT, file))

  test('nothing of the local cloud’s own addresses', () => {
    expect(holding(all, /\/local\//)).toEqual([])
  })

  test('no zod in the main package', () => {
    expect(holding(main, /\b_zod\b|ZodError|ZodType/)).toEqual([])
  })

  test('no source maps, no styles that ask WeChat for a local picture', () => {
    expect(all.filter((file) => file.endsWith('.map'))).toEqual([])
    const styles = all.filter((file) => file.endsWith('.wxss'))
    expect(styles.length).toBeGreaterThan(0)
    expect(holding(styles, /url\((?!["']?data:)/)).toEqual([])
  })
})

test('WeChat’s own compiler takes every style sheet: it refuses stars, for one', () => {
  const system = COMPILERS.get(process.platform) ?? 'linux/wcsc'
  const compiler = join(dirname(require.resolve('miniprogram-compiler')), 'bin', system)
  // The package comes without the right to run it.
  chmodSync(compiler, 0o755)
  const styles = all.filter((file) => file.endsWith('.wxss')).map((file) => relative(WEAPP_OUT, file))
  const { status, stdout, stderr } = spawnSync(compiler, ['-db', '-pc', '0', ...styles], {
    cwd: WEAPP_OUT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * KB,
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('screen')
})

describe('what must be in it', () => {
  test('templates pass on what screen readers say, for everything that may be tapped and is not WeChat’s own button', () => {
    const templates = [...read('base.wxml').matchAll(/<template name="tmpl_0_[^"]+">\s*<(view|text)\s([^>]*)>/g)]
    const withWords = templates.filter(([, , attributes = '']) => attributes.includes('bindtap='))
    const bare = withWords.filter(([, , attributes = '']) => !/aria-role=.*|aria-label=.*/.test(attributes))
    expect(withWords.length).toBeGreaterThan(2)
    // Taro's lean template, for a tap on a node with neither role nor label; `ui/Tap` always gives a role.
    expect(bare.map(([template]) => /name="(\w+)"/.exec(template)?.[1])).toEqual(['tmpl_0_1'])
    const described = withWords.filter((template) => !bare.includes(template))
    for (const [, , attributes = ''] of described) {
      for (const name of ['role', 'label', 'checked', 'selected', 'hidden'])
        expect(attributes).toContain(`aria-${name}="{{`)
    }
  })

  test('every icon has its drawing, and a prefix for older phones', () => {
    const names = [...readFileSync(join(ROOT, 'src/ui/Icon.tsx'), 'utf8').matchAll(/^ {2}\| '(\w+)'$/gm)]
    const styles = all.filter((file) => file.endsWith('.wxss')).map((file) => readFileSync(file, 'utf8'))
    expect(names.length).toBeGreaterThan(20)
    for (const [, name] of names)
      expect(styles.join('\n')).toMatch(new RegExp(`\\.i-${name}\\b[^}]*-webkit-mask[^}]*data:`))
  })

  test.each(pages)('%s has a title', (page) => {
    expect(PAGE.parse(json(`${page}.json`)).navigationBarTitleText).toMatch(/\p{Script=Han}/u)
  })
})
