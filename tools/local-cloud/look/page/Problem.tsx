/** One sentence about what went wrong, or nothing. */
export const Problem = ({ of: error }: { of: Error | null }) =>
  error && (
    <p className="problem" role="alert">
      {error.message}
    </p>
  )
