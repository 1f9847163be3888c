import Taro from '@tarojs/taro'
import { play, type Audio, type Tone } from './tones'

let audio: Audio | undefined

/** A short sound; nothing where WeChat is too old for it. */
export function chime(tone: Tone): void {
  if (!Taro.canIUse('createWebAudioContext')) return
  audio ??= Taro.createWebAudioContext()
  play(audio, tone)
}
