import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { endChromium, startChromium } from './chromium.ts';
import { createEvent } from './event.ts';
import { claimInstance, type Instance } from './single-instance.ts';
import { endUtilities, utilityMetrics } from './utility-process.ts';

type Manifest = { readonly name: string; readonly version: string; readonly main: string };
type Closable = { destroy(): void };

const EXIT_WITHIN_MS = 2000;

/** Electron's `app`: its life, its folders, its one instance. */
export class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = { appendSwitch: (): void => undefined };
  readonly #folder: string;
  readonly manifest: Manifest;
  readonly windows = new Set<Closable>();
  readonly #paths = new Map<string, string>();
  readonly #ready: Promise<void>;
  #becomeReady: () => void = () => undefined;
  #isReady = false;
  #instance: Instance | undefined;
  #exiting = false;

  constructor(folder: string) {
    super();
    this.#folder = folder;
    this.manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    this.#paths.set('userData', join(homedir(), '.config', this.manifest.name));
    this.#paths.set('temp', tmpdir());
    this.#ready = new Promise((settle) => {
      this.#becomeReady = settle;
    });
  }

  getAppPath(): string {
    return this.#folder;
  }

  getName(): string {
    return this.manifest.name;
  }

  getVersion(): string {
    return this.manifest.version;
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  /** Called by the stand-in once main's first turn is over. */
  async begin(prepare: (context: BrowserContext) => Promise<unknown>): Promise<void> {
    if (this.#exiting) return;
    const context = await startChromium(this.getPath('userData'));
    context.on('close', () => this.exit(1));
    await prepare(context);
    this.#isReady = true;
    this.emit('ready', createEvent({}), {});
    this.#becomeReady();
  }

  requestSingleInstanceLock(): boolean {
    this.#instance ??= claimInstance(this.getPath('userData'), (argv, cwd) =>
      this.emit('second-instance', createEvent({}), argv, cwd, {}),
    );
    return this.#instance.first;
  }

  quit(): void {
    const event = createEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.emit('will-quit', createEvent({}));
    this.exit(0);
  }

  exit(code = 0): void {
    if (this.#exiting) return;
    this.#exiting = true;
    for (const window of this.windows) window.destroy();
    this.emit('quit', createEvent({}), code);
    endUtilities();
    setTimeout(() => process.exit(code), EXIT_WITHIN_MS);
    void this.#leave().then(() => process.exit(code));
  }

  async #leave(): Promise<void> {
    if (this.#instance?.first === false) await this.#instance.told;
    await endChromium();
    if (this.#instance?.first === true) this.#instance.release();
  }

  getAppMetrics(): object[] {
    return [{ type: 'Browser', pid: process.pid }, ...utilityMetrics()];
  }

  /** The last window was closed: ends the app unless it listens and decides itself. */
  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.#exiting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
}
