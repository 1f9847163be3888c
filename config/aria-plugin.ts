import path from 'node:path'
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'
import { ARIA_COMPONENTS } from '../src/platform/aria'

const RUNTIME = path.resolve(__dirname, '../src/platform/aria-runtime.ts')

/**
 * Lets the screen reader attributes through Taro's templates, which drop every attribute they do not know, and writes `role`
 * as WeChat calls it. The build (templates) and the page (short names of attributes) must agree, so both read one table.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      if (platform.platform !== 'weapp') return
      const { template } = platform
      const described = template.createMiniComponents.bind(template)
      template.createMiniComponents = (components) => asWeChatSays(described(components))
      template.mergeComponents(ctx, ARIA_COMPONENTS)
      platform.runtimePath = [platform.runtimePath, RUNTIME].flat()
    },
  })
}

/** Renames `role` in every component's attributes; what it is bound to stays. */
const asWeChatSays = (components: Record<string, Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(components).map(([name, { role, ...others }]) => [
      name,
      role === undefined ? others : { ...others, 'aria-role': role },
    ]),
  )
