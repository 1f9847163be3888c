import Taro from '@tarojs/taro'
import type { Scan } from './scanned'

/** Opens WeChat's own scanner. */
export async function scanCode(): Promise<Scan> {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    // A mini-program's own code has no text: it says where it leads.
    return { at: 'read', text: path || result }
  } catch (error) {
    const why = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    return { at: why.includes('cancel') ? 'closed' : 'noCamera' }
  }
}
