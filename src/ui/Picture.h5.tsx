import type { PictureProps } from './PictureProps'

/** A picture that is said as one sentence, and answers where it was tapped. What it offers is offered beside it in words, too. */
export function Picture({ label, className, onSpot }: PictureProps) {
  return (
    <div
      className={className}
      role="img"
      aria-label={label}
      onClick={(event) => {
        const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
        if (width === 0 || height === 0) return
        onSpot({ across: (event.clientX - left) / width, down: (event.clientY - top) / height, width })
      }}
    />
  )
}
