import type { Plugin } from 'vite'
export function noteBundled(): Plugin
