import { EventEmitter } from 'node:events';
import type { App } from './app.ts';
import { createEvent } from './event.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

type WindowOptions = {
  readonly title?: string;
  readonly show?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: WebPreferences;
};

/** What Electron uses where the product says nothing. */
const DEFAULTS = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
} as const;

/** A page here is always isolated, sandboxed and secured; a window that asks for less is not to be emulated. */
const refuseWeakness = (preferences: WebPreferences): void => {
  for (const [name, safe] of Object.entries(DEFAULTS))
    if (preferences[name] !== safe)
      throw new Error(`The stand-in opens no window with ${name}: ${String(preferences[name])}`);
};

/** `BrowserWindow` over the given app. */
export const browserWindowOf = (app: App) => {
  const windows = new Set<BrowserWindow>();

  class BrowserWindow extends EventEmitter {
    readonly webContents: WebContents;
    readonly #title: string;
    #visible: boolean;
    #focused = false;

    constructor(options: WindowOptions = {}) {
      super();
      const preferences: WebPreferences = { ...DEFAULTS, ...options.webPreferences };
      refuseWeakness(preferences);
      this.#title = options.title ?? app.getName();
      this.#visible = options.show ?? true;
      this.webContents = new WebContents(preferences, {
        width: options.width ?? 800,
        height: options.height ?? 600,
      });
      windows.add(this);
      app.windows.add(this);
      this.webContents.once('dom-ready', () => this.emit('ready-to-show', createEvent({})));
      this.webContents.once('destroyed', () => this.#closed());
      app.emit('web-contents-created', createEvent({}), this.webContents);
      app.emit('browser-window-created', createEvent({}), this);
    }

    static getAllWindows(): BrowserWindow[] {
      return [...windows];
    }

    static fromWebContents(contents: unknown): BrowserWindow | null {
      return [...windows].find((window) => window.webContents === contents) ?? null;
    }

    loadURL(address: string): Promise<void> {
      return this.webContents.loadURL(address);
    }

    show(): void {
      this.#visible = true;
    }

    isVisible(): boolean {
      return this.#visible;
    }

    focus(): void {
      this.#focused = true;
    }

    isFocused(): boolean {
      return this.#focused;
    }

    getTitle(): string {
      return this.#title;
    }

    isDestroyed(): boolean {
      return this.webContents.isDestroyed();
    }

    close(): void {
      this.webContents.close();
    }

    destroy(): void {
      this.webContents.destroyed();
    }

    #closed(): void {
      windows.delete(this);
      this.emit('closed');
      app.windowClosed(this);
    }
  }

  return BrowserWindow;
};
