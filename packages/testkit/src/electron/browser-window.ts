import { EventEmitter } from 'node:events';
import type { App } from './app.ts';
import { createEvent } from './event.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

type WindowOptions = {
  readonly title?: string;
  readonly show?: boolean;
  readonly x?: number;
  readonly y?: number;
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
  let focused: BrowserWindow | undefined;

  class BrowserWindow extends EventEmitter {
    readonly webContents: WebContents;
    readonly #title: string;
    readonly #bounds: { x: number; y: number; width: number; height: number };
    #visible: boolean;

    constructor(options: WindowOptions = {}) {
      super();
      const preferences: WebPreferences = { ...DEFAULTS, ...options.webPreferences };
      refuseWeakness(preferences);
      this.#title = options.title ?? app.getName();
      this.#visible = options.show ?? true;
      const { x = 0, y = 0, width = 800, height = 600 } = options;
      this.#bounds = { x, y, width, height };
      this.webContents = new WebContents(preferences, { width, height });
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

    /** Where the product put it; nobody moves windows here. */
    getBounds(): object {
      return { ...this.#bounds };
    }

    show(): void {
      this.#visible = true;
      this.focus();
    }

    showInactive(): void {
      this.#visible = true;
    }

    isVisible(): boolean {
      return this.#visible;
    }

    focus(): void {
      focused = this;
    }

    isFocused(): boolean {
      return focused === this;
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
