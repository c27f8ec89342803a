import { EventEmitter } from 'node:events';
import type { Frame, Page } from 'playwright-core';
import { toChromium } from './addresses.ts';
import { carryPorts } from './carried-ports.ts';
import { newPage } from './chromium.ts';
import { createEvent } from './event.ts';
import { ipcMain } from './ipc-main.ts';
import { PageLink, type PageSize } from './page-link.ts';
import { createPopups } from './popups.ts';
import type { PortEnd } from './port-end.ts';
import type { FromPreload } from './preload-world.ts';
import { records } from './records.ts';
import { DEVICES, defaultSession, PERMISSIONS } from './session.ts';
import { WebFrame } from './web-frame.ts';

export type WebPreferences = Readonly<Record<string, unknown>> & { readonly preload?: string };
type OpenHandler = (details: object) => { readonly action: 'allow' | 'deny' };

const all = new Set<WebContents>();
const byPage = new Map<Page, WebContents>();
let lastId = 0;

export const contentsOf = (page: Page): WebContents | undefined => byPage.get(page);

/** What a window shows: a real Chromium page under the rules that the product sets for it. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session = defaultSession;
  readonly mainFrame = new WebFrame(null);
  readonly #preferences: WebPreferences;
  readonly #link: Promise<PageLink>;
  readonly #ports = carryPorts((traffic) => void this.#link.then((link) => link.hand(traffic)));
  #targetId: string | undefined;
  #open: OpenHandler = () => ({ action: 'allow' });
  readonly #popups = createPopups((url, frameName) => {
    const details = { url, frameName, features: '', disposition: 'new-window' };
    return this.#open(details).action === 'allow';
  });
  /** Address that main itself goes to: no `will-navigate` for it. */
  #going: string | undefined;
  #destroyed = false;

  constructor(preferences: WebPreferences, size: PageSize) {
    super();
    this.#preferences = preferences;
    all.add(this);
    this.#link = this.#attach(size);
  }

  async loadURL(address: string): Promise<void> {
    const link = await this.#link;
    await this.#tellPermissions(link, address);
    this.#going = address;
    try {
      await link.page.goto(toChromium(address), { waitUntil: 'domcontentloaded' });
      this.emit('dom-ready', createEvent({}));
      await link.page.waitForLoadState('load');
      this.emit('did-finish-load', createEvent({}));
    } catch (error) {
      if (!this.#destroyed) throw error;
    }
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }

  postMessage(channel: string, message: unknown, transfer: readonly PortEnd[] = []): void {
    const ports = transfer.map((port) => this.#ports.give(port));
    void this.#link.then((link) => link.hand({ t: 'post', channel, args: [message], ports }));
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#link.then((link) => link.hand({ t: 'post', channel, args, ports: [] }));
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    void this.#link.then((link) => link.page.close());
  }

  hasTarget(targetId: string): boolean {
    return this.#targetId === targetId;
  }

  destroyed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this);
    this.#ports.closeAll();
    this.emit('destroyed');
  }

  /** Asks the product whether a frame may go somewhere; main's own wishes need no leave. */
  mayGo(url: string, frame: Frame, page: Page): boolean {
    const isMainFrame = frame === page.mainFrame();
    if (isMainFrame && this.#going === url) {
      this.#going = undefined;
      return true;
    }
    const event = createEvent({ url, isMainFrame, isSameDocument: false, frame: this.mainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url);
    const granted = !event.defaultPrevented;
    records.verdicts.push({ asked: 'navigate', what: url, granted });
    return granted;
  }

  async #attach(size: PageSize): Promise<PageLink> {
    const page = await newPage();
    byPage.set(page, this);
    page.on('close', () => {
      byPage.delete(page);
      this.destroyed();
    });
    page.on('popup', (popup) => this.#popups.opened(popup));
    const session = await page.context().newCDPSession(page);
    const link = new PageLink(page, session, this.mainFrame, {
      said: (message, frame) => this.#said(message, frame),
      documentGone: () => this.#ports.closeAll(),
      windowWanted: (url, frameName) => this.#popups.wanted(url, frameName),
    });
    await link.attach(this.#preferences.preload, size);
    this.#targetId = link.targetId;
    return link;
  }

  #said(message: FromPreload, senderFrame: WebFrame): void {
    if (message.t === 'send') {
      const event = { type: 'frame', sender: this, senderFrame, ports: [] };
      ipcMain.emit(message.channel, event, ...message.args);
    } else if (message.t === 'preload-error') {
      process.stderr.write(`Unable to load preload script: ${message.message}\n`);
      const error = new Error(message.message);
      this.emit('preload-error', createEvent({}), this.#preferences.preload, error);
    } else this.#ports.take(message);
  }

  /** Headless Chromium asks nobody, so it is told beforehand what the product's handlers answer. */
  async #tellPermissions(link: PageLink, address: string): Promise<void> {
    const { protocol, host } = new URL(address);
    const origin = `${protocol}//${host}/`;
    for (const [name, chromiumName] of PERMISSIONS) {
      const granted = await this.session.permits(this, name, origin);
      await link.setPermission(chromiumName, granted, new URL(toChromium(address)).origin);
    }
    for (const device of DEVICES) this.session.permitsDevice(device, origin);
  }
}

/** `webContents`. */
export const webContents = {
  getAllWebContents: (): WebContents[] => [...all],
  fromId: (id: number): WebContents | undefined => [...all].find((one) => one.id === id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...all].find((one) => one.hasTarget(targetId)),
};
