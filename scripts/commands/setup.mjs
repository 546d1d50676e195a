import { setUp } from '../setup/index.mjs'

export async function main(args) {
  await setUp({ retryElectron: args.includes('--retry-electron') })
  return 0
}
