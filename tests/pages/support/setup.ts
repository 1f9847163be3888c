import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'

// A busy machine draws the first page of a file in more than the library's one second.
configure({ asyncUtilTimeout: 10_000 })

// A phone unless a test opens a desk; the library's window is as wide as a desk.
beforeEach(() => {
  if (typeof window !== 'undefined') window.innerWidth = 390
})
