import { contextBridge, ipcRenderer } from 'electron'

/** The one bridge into the program. It does not grow with features: every call goes through `call`. */
contextBridge.exposeInMainWorld(
  'secretary',
  Object.freeze({
    call: (feature: unknown, method: unknown, input: unknown): Promise<unknown> =>
      ipcRenderer.invoke('call', feature, method, input),
    onEvent: (listener: (event: unknown) => void): (() => void) => {
      const forward = (_: unknown, event: unknown) => listener(event)
      ipcRenderer.on('event', forward)
      return () => void ipcRenderer.off('event', forward)
    },
  }),
)
