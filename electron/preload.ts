import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNELS, type DeskBridge, LARGEST_DROPPED } from '@shared/contract/bridge'
import type { DeskEvent } from '@shared/contract/events'

const desk: DeskBridge = {
  invoke: (name, input) => ipcRenderer.invoke(CHANNELS.invoke, name, input),
  cancel: (jobId) => ipcRenderer.send(CHANNELS.cancel, jobId),
  subscribe(listener) {
    const hear = (_event: unknown, event: DeskEvent) => listener(event)
    ipcRenderer.on(CHANNELS.event, hear)
    return () => void ipcRenderer.off(CHANNELS.event, hear)
  },
  async dropFile(file) {
    // The path stays on this side: the page gets a token.
    const path = webUtils.getPathForFile(file as never)
    if (path !== '') return ipcRenderer.invoke(CHANNELS.drop, path) as Promise<string | null>
    // What a mail program drags may be nowhere on the disk: its bytes are there during the drop alone.
    const { name, size, arrayBuffer } = file as { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> }
    if (size === 0 || size > LARGEST_DROPPED) return null
    const bytes = await arrayBuffer.call(file).catch(() => null)
    return bytes && (ipcRenderer.invoke(CHANNELS.dropBytes, name, bytes) as Promise<string | null>)
  },
  answersAhead: () => String(ipcRenderer.sendSync(CHANNELS.ahead)),
  ready: (used) => ipcRenderer.send(CHANNELS.ready, used),
}

contextBridge.exposeInMainWorld('desk', desk)

// The first form of a date or a number in a process finds out what languages there are, which takes longer than a hundred more.
// It does so here, while the page's script is being fetched and nothing else is to be done.
setTimeout(() => {
  new Intl.NumberFormat('en').format(0)
  new Intl.DateTimeFormat('en-GB').format(0)
})
