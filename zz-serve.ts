import { serve, fail } from './tools/run'
serve(8104).then(({ url }) => console.log('at', url)).catch(fail)
