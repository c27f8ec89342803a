import type { BrowserWindowConstructorOptions } from 'electron';

/** A renderer is a plain web page: no Node, its own context, a sandboxed process, no foreign content. */
export const windowOptions = (window: {
  readonly title: string;
  readonly preload: string;
  readonly devTools: boolean;
}): BrowserWindowConstructorOptions => ({
  title: window.title,
  width: 1280,
  height: 800,
  minWidth: 1024,
  minHeight: 700,
  show: false,
  autoHideMenuBar: true,
  backgroundColor: '#f6f3ec',
  webPreferences: {
    preload: window.preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: window.devTools,
  },
});
