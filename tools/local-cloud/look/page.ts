import { join } from 'node:path'
import { ROOT } from '../../places'

export interface Part {
  readonly type: string
  readonly text: string
}

const HTML = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>本机云 · 网格先锋</title>
<link rel="stylesheet" href="/local/look.css">
<div id="look" class="screen"></div>
<script type="module" src="/local/look.js"></script>
</html>
`

/** The product's own colours and sizes, so that there is one list of them. */
const tokens = async (): Promise<string> => {
  const { compile } = await import('sass')
  return compile(join(ROOT, 'src/ui/tokens.scss')).css
}

const build = async (): Promise<Readonly<Record<string, Part>>> => {
  const { build: bundle } = await import('esbuild')
  const { outputFiles } = await bundle({
    entryPoints: [join(__dirname, 'page/main.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    jsx: 'automatic',
    outdir: '/',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  return {
    '/local': { type: 'text/html; charset=utf-8', text: HTML },
    '/local/look.js': { type: 'text/javascript; charset=utf-8', text: text('.js') },
    '/local/look.css': { type: 'text/css; charset=utf-8', text: (await tokens()) + text('.css') },
  }
}

/** The page's files, built when they are first asked for: a start must not wait for them. */
export class LookPage {
  #parts: ReturnType<typeof build> | undefined

  async part(path: string): Promise<Part | undefined> {
    if (path !== '/local' && !path.startsWith('/local/look.')) return undefined
    this.#parts ??= build()
    return (await this.#parts)[path]
  }
}
