import './scan.scss'
import type { Scan } from './scanned'

/** Decoding takes longer than a frame; this leaves the page time to breathe. */
const LOOK_EVERY_MS = 120
/** Enough for a code that fills a third of the picture, and quick to read. */
const LONGEST_SIDE_PX = 640

/** Opens the camera over the whole page until a code is read or the person closes it. */
export async function scanCode(): Promise<Scan> {
  const camera = await openCamera()
  if (!camera) return { at: 'noCamera' }
  const { default: decode } = await import('qr/decode.js')
  const { video, closed, remove } = showOverlay(camera)
  try {
    return await Promise.race([closed, lookForCode(video, decode)])
  } finally {
    remove()
    for (const track of camera.getTracks()) track.stop()
  }
}

async function openCamera(): Promise<MediaStream | undefined> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  } catch {
    return undefined
  }
}

function showOverlay(camera: MediaStream) {
  const video = document.createElement('video')
  video.className = 'scanner-video'
  video.playsInline = true
  video.muted = true
  video.srcObject = camera
  const close = document.createElement('button')
  close.className = 'scanner-close'
  close.type = 'button'
  close.textContent = '关上'
  const hint = document.createElement('p')
  hint.className = 'scanner-hint'
  hint.textContent = '把码放进框里'
  const frame = document.createElement('i')
  frame.className = 'scanner-frame'
  const overlay = document.createElement('div')
  overlay.className = 'scanner'
  overlay.setAttribute('role', 'dialog')
  overlay.setAttribute('aria-label', '扫码')
  overlay.append(video, frame, hint, close)
  document.body.append(overlay)
  close.focus()
  void video.play()
  const closed = new Promise<Scan>((resolve) => {
    close.addEventListener('click', () => resolve({ at: 'closed' }))
    overlay.addEventListener('keydown', (event) => event.key === 'Escape' && resolve({ at: 'closed' }))
  })
  return { video, closed, remove: () => overlay.remove() }
}

async function lookForCode(video: HTMLVideoElement, decode: (picture: ImageData) => string): Promise<Scan> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return { at: 'noCamera' }
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    // The person closed it.
    if (!video.isConnected) return { at: 'closed' }
    if (!video.videoWidth) continue
    const shrink = Math.min(1, LONGEST_SIDE_PX / Math.max(video.videoWidth, video.videoHeight))
    canvas.width = Math.round(video.videoWidth * shrink)
    canvas.height = Math.round(video.videoHeight * shrink)
    pen.drawImage(video, 0, 0, canvas.width, canvas.height)
    const text = readPicture(pen.getImageData(0, 0, canvas.width, canvas.height), decode)
    if (text) return { at: 'read', text }
  }
}

/** Most pictures hold no code, which the decoder says by throwing. */
function readPicture(picture: ImageData, decode: (picture: ImageData) => string): string | undefined {
  try {
    return decode(picture)
  } catch {
    return undefined
  }
}
