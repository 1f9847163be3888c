import Taro from '@tarojs/taro'
import type { Scan } from './scanned'

/** Opens WeChat's own scanner. */
export async function scanCode(): Promise<Scan> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return { at: 'read', text: result }
  } catch (error) {
    const why = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    return { at: why.includes('cancel') ? 'closed' : 'noCamera' }
  }
}
