import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the phone says it has a network; true until it says otherwise. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const listen: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => setOnline(isConnected)
    void Taro.getNetworkType().then(({ networkType }) => setOnline(networkType !== 'none'))
    Taro.onNetworkStatusChange(listen)
    return () => Taro.offNetworkStatusChange(listen)
  }, [])
  return online
}
