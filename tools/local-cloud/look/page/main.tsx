import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import './look.css'

const root = document.getElementById('look')
const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={cache}>
      <App />
    </QueryClientProvider>,
  )
}
