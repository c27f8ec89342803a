import type { CDPSession, Page } from 'playwright-core';
import { toProduct } from './addresses.ts';
import {
  CALL,
  type FromPreload,
  handing,
  preloadSource,
  type ToPreload,
  WORLD,
} from './preload-world.ts';
import { WebFrame } from './web-frame.ts';

export type PageListener = {
  /** The preload of a frame spoke. */
  said(message: FromPreload, frame: WebFrame): void;
  /** The document with the preload is gone, and what it held. */
  documentGone(): void;
  /** The page wants a window. */
  windowWanted(url: string, name: string): void;
};

export type PageSize = { readonly width: number; readonly height: number };

type Context = {
  readonly id: number;
  readonly name: string;
  readonly auxData: { readonly frameId: string };
};

/** Chromium's end of one window: its frames, its preload's world, its wishes for windows. */
export class PageLink {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #listener: PageListener;
  readonly #mainFrame: WebFrame;
  readonly #frames = new Map<string, WebFrame>();
  readonly #worlds = new Map<number, WebFrame>();
  #home: number | undefined;
  targetId = '';

  constructor(page: Page, session: CDPSession, mainFrame: WebFrame, listener: PageListener) {
    this.page = page;
    this.#session = session;
    this.#mainFrame = mainFrame;
    this.#listener = listener;
  }

  async attach(preload: string | undefined, size: PageSize): Promise<void> {
    const session = this.#session;
    this.#listen();
    const metrics = { ...size, deviceScaleFactor: 0, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
    await session.send('Page.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    this.#frames.set(frameTree.frame.id, this.#mainFrame);
    this.targetId = (await session.send('Target.getTargetInfo')).targetInfo.targetId;
    await session.send('Runtime.addBinding', { name: CALL, executionContextName: WORLD });
    await session.send('Runtime.enable');
    if (preload === undefined) return;
    const source = preloadSource(preload);
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD });
  }

  /** Speaks to the preload of the document that is shown; without one nobody hears it. */
  hand(message: ToPreload): void {
    if (this.#home === undefined) return;
    const expression = handing(message);
    void this.#session
      .send('Runtime.evaluate', { expression, contextId: this.#home })
      .catch(() => undefined);
  }

  async setPermission(name: string, granted: boolean, origin: string): Promise<void> {
    const setting = granted ? 'granted' : 'denied';
    await this.#session.send('Browser.setPermission', { permission: { name }, setting, origin });
  }

  #listen(): void {
    const session = this.#session;
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) =>
      this.#frames.set(frameId, new WebFrame(this.#frames.get(parentFrameId) ?? null)),
    );
    session.on('Page.frameNavigated', ({ frame }) => {
      const known = this.#frames.get(frame.id);
      if (known !== undefined) known.url = toProduct(frame.url);
    });
    session.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
    session.on('Page.windowOpen', ({ url, windowName }) =>
      this.#listener.windowWanted(toProduct(url), windowName),
    );
    session.on('Runtime.executionContextCreated', ({ context }) =>
      this.#worldBegan(context as unknown as Context),
    );
    session.on('Runtime.executionContextDestroyed', (gone) =>
      this.#worldEnded(gone.executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => this.#worldEnded(this.#home));
    session.on('Runtime.bindingCalled', (call) => {
      const frame = this.#worlds.get(call.executionContextId);
      if (call.name === CALL && frame !== undefined)
        this.#listener.said(JSON.parse(call.payload) as FromPreload, frame);
    });
  }

  #worldBegan({ id, name, auxData }: Context): void {
    const frame = this.#frames.get(auxData.frameId);
    if (name !== WORLD || frame === undefined) return;
    this.#worlds.set(id, frame);
    if (frame === this.#mainFrame) this.#home = id;
  }

  #worldEnded(id: number | undefined): void {
    if (id === undefined) return;
    this.#worlds.delete(id);
    if (id !== this.#home) return;
    this.#home = undefined;
    this.#listener.documentGone();
  }
}
