import type { BrowserWindowConstructorOptions } from 'electron';

/** A renderer is a plain web page: no Node, its own context, a sandboxed process, no foreign content. */
export const windowOptions = (window: {
  readonly title: string;
  readonly preload: string;
  readonly devTools: boolean;
  /** A window that fills a display, without frame. */
  readonly fills?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}): BrowserWindowConstructorOptions => ({
  title: window.title,
  width: 1280,
  height: 800,
  minWidth: 1024,
  minHeight: 700,
  show: false,
  autoHideMenuBar: true,
  backgroundColor: '#f6f3ec',
  ...(window.fills && {
    ...window.fills,
    minWidth: 1,
    minHeight: 1,
    frame: false,
    fullscreen: true,
  }),
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
