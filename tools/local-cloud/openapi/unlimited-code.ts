import { encodeQR } from 'qr'
import { z } from 'zod'
import { unimplemented } from '../database/errors'
import { WeChatError, type Api } from './api'
import { existingPage } from './pages'
import { pngOf } from './png'

/** How long a scene may be, and of what (documented). */
const MOST_SCENE = 32
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

const OPTIONS = z.object({
  width: z.number().int().min(280).max(1280).default(430),
  check_path: z.boolean().default(true),
  env_version: z.enum(['release', 'trial', 'develop']).default('release'),
  auto_color: z.boolean().default(false),
  is_hyaline: z.boolean().default(false),
  line_color: z.unknown().optional(),
})

/**
 * wxacode.getUnlimited. WeChat's round code cannot be made here: the image is a QR code that says
 * `weapp://<page>?scene=<scene>`, a PNG where WeChat answers a JPEG.
 */
export const unlimitedCode: Api = {
  shown: ['page', 'scene', 'width'],
  answer: async ({ scene, page, ...rest }) => {
    if (typeof scene !== 'string' || scene === '' || scene.length > MOST_SCENE) {
      throw new WeChatError(40169, 'invalid length for scene, or the data is not json string')
    }
    if (!SCENE.test(scene)) throw new WeChatError(40129, 'invalid scene')
    if (scene.includes('scancode_time')) throw new WeChatError(85096, 'scancode_time is reserved')
    const options = OPTIONS.safeParse(rest)
    if (!options.success) throw new WeChatError(40097, `invalid args: ${options.error.issues[0]?.path.join('.') ?? ''}`)
    const { width, check_path: mustExist, auto_color: auto, is_hyaline: clear, line_color: colour } = options.data
    if (auto || clear || colour !== undefined) throw unimplemented('a code that is not black on white')
    if (!mustExist) throw unimplemented('a code for a page that need not exist')
    const text = `weapp://${await existingPage(page)}?scene=${scene}`
    return pngOf(encodeQR(text, 'raw', { ecc: 'medium', border: 4 }), width)
  },
}
