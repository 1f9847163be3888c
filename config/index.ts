import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { certificateKeys } from './certificate-keys'

const root = path.resolve(__dirname, '..')
const inRoot = (name: string) => path.join(root, name)
const shared = {
  /**
   * The contract's values (labels, refusals) and the templates are imported from outside src. The packages are written for newer engines than WeChat's,
   * and the minifier breaks their private fields.
   */
  compile: {
    include: [
      'types',
      'config/templates.ts',
      ...['@tanstack', '@noble', 'qr', 'ulid'].map((name) => `node_modules/${name}`),
    ].map(inRoot),
  },
  /** The design is drawn in px on both targets; WeChat and browsers scale px alike. */
  pxtransform: { enable: false },
}
const named = (ext: 'js' | 'css') => `${ext}/[name].[contenthash:8].${ext}`

export default defineConfig<'webpack5'>({
  projectName: 'grid-vanguard',
  date: '2026-11-24',
  designWidth: 390,
  deviceRatio: { 390: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@': inRoot('src') },
  plugins: [inRoot('config/aria-plugin.ts')],
  // Taro brings along theme.json by itself, but not this one.
  copy: {
    patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [],
    options: {},
  },
  defineConstants: {
    CLOUD_ENVIRONMENT: JSON.stringify(process.env.CLOUD_ENVIRONMENT ?? ''),
    CERTIFICATE_KEYS: JSON.stringify(certificateKeys(process.env.CERTIFICATE_KEYS)),
  },
  mini: {
    compile: shared.compile,
    optimizeMainPackage: { enable: true },
    // Names that libraries expect of a browser, and that WeChat does not have.
    webpackChain(chain, webpack) {
      const provided = { AbortController: [inRoot('src/platform/abort-controller.ts'), 'AbortController'] }
      chain.plugin('provided').use(webpack.ProvidePlugin, [provided])
    },
    postcss: { pxtransform: shared.pxtransform, cssModules: { enable: false } },
  },
  h5: {
    compile: shared.compile,
    publicPath: './',
    router: { mode: 'hash' },
    // "npm run dev": the local cloud serves what the watcher writes, so the app has one address in every mode.
    devServer: {
      host: '127.0.0.1',
      open: false,
      hot: false,
      liveReload: false,
      client: false,
      devMiddleware: { writeToDisk: true },
    },
    output: { filename: named('js'), chunkFilename: named('js') },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: named('css'), chunkFilename: named('css') },
    // What several pages share comes once, not once a page. Styles stay with their pages: a chunk that many pages feed has no order for them.
    webpackChain(chain) {
      chain.optimization.merge({
        splitChunks: {
          chunks: 'async',
          minSize: 0,
          cacheGroups: { shared: { name: 'shared', minChunks: 2, type: /^javascript\// } },
        },
      })
    },
    postcss: { autoprefixer: { enable: true }, pxtransform: shared.pxtransform, cssModules: { enable: false } },
  },
} satisfies UserConfigExport<'webpack5'>)
