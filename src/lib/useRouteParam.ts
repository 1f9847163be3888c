import { useRouter } from '@tarojs/taro'

/** A parameter of the page's address, decoded; empty when it is not there. */
export function useRouteParam(name: string): string {
  const text = useRouter().params[name] ?? ''
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
