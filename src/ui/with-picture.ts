/** What a browser and WeChat both give to load a picture with. */
interface Loading {
  onload: unknown
  onerror: unknown
  src: string
}

/**
 * Paints once the picture is there, and without it when it cannot be read; at once when there is none.
 * @param image a fresh one of the platform
 * @returns what calls the painting off
 */
export function withPicture<I extends Loading>(
  address: string | undefined,
  image: I,
  paint: (picture?: I) => void,
): () => void {
  if (address === undefined) {
    paint()
    return () => undefined
  }
  // WeChat's images have no addEventListener.
  Object.assign(image, { onload: () => paint(image), onerror: () => paint() })
  image.src = address
  return () => void Object.assign(image, { onload: null, onerror: null })
}
