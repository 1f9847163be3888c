import { play, type Tone } from './tones'

let audio: AudioContext | undefined

/** A short sound, where the browser has any; it may be silent until the page has been touched. */
export function chime(tone: Tone): void {
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  const there = audio
  void there.resume().then(
    () => play(there, tone),
    () => undefined,
  )
}
