import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNELS, type DeskBridge } from '@shared/contract/bridge'
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
    return path === '' ? null : (ipcRenderer.invoke(CHANNELS.drop, path) as Promise<string | null>)
  },
  ready: () => ipcRenderer.send(CHANNELS.ready),
}

contextBridge.exposeInMainWorld('desk', desk)
