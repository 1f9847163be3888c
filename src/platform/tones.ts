/** A note: hertz, and from when to when in seconds. */
type Note = readonly [hertz: number, from: number, until: number]

/** What a counter hears without looking: two rising notes, it is taken; one low and long, it is not. */
const TONES = {
  done: [
    [880, 0, 0.12],
    [1320, 0.12, 0.3],
  ],
  refused: [[196, 0, 0.45]],
} as const satisfies Record<string, readonly Note[]>
export type Tone = keyof typeof TONES

const LOUD = 0.5
/** A note that stops at once cracks. */
const FADES = 0.03

/** What both worlds' audio can do, as far as a note needs it. */
export interface Audio {
  readonly currentTime: number
  readonly destination: unknown
  createOscillator(): {
    frequency: { value: number }
    connect(to: unknown): unknown
    start(at: number): void
    stop(at: number): void
  }
  createGain(): {
    gain: {
      value: number
      setValueAtTime(to: number, at: number): unknown
      linearRampToValueAtTime(to: number, at: number): unknown
    }
    connect(to: unknown): unknown
  }
}

/** Plays a tone now. */
export function play(audio: Audio, tone: Tone): void {
  const now = audio.currentTime
  for (const [hertz, from, until] of TONES[tone]) {
    const note = audio.createOscillator()
    const gain = audio.createGain()
    note.frequency.value = hertz
    gain.gain.setValueAtTime(LOUD, now + from)
    gain.gain.setValueAtTime(LOUD, now + until - FADES)
    gain.gain.linearRampToValueAtTime(0, now + until)
    note.connect(gain)
    gain.connect(audio.destination)
    note.start(now + from)
    note.stop(now + until)
  }
}
