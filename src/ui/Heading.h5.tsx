import type { HeadingProps } from './HeadingProps'

/** Below the page's title, which the header holds. */
export const Heading = ({ className = 'title', children }: HeadingProps) => <h2 className={className}>{children}</h2>
