import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type PrinterModelId, printerModels } from '@galley/devices/core';
import { type Paper, type RunningPrinter, startVirtualPrinter } from '@galley/devices/testing';
import { bundleSoak, type SoakBundles } from './bundles.fixture.ts';
import { countPaper, type Printed } from './evidence.fixture.ts';
import type { FromCore, SoakAnswer, SoakPrinter, ToCore } from './wishes.fixture.ts';

const patienceMs = 20_000;

/** Grill, till and spare printer of each lane. */
const modelAt = (at: number): PrinterModelId => {
  if (at % 3 !== 1) return 'epson-tm-m30';
  return at % 6 === 1 ? 'star-mc-print3' : 'generic-80';
};

type Call = ToCore extends infer One
  ? One extends { call: number }
    ? Omit<One, 'call'>
    : never
  : never;

const killed = (child: ChildProcess | undefined): Promise<unknown> => {
  const ended = child && new Promise((resolve) => child.once('exit', resolve));
  child?.kill('SIGKILL');
  return ended ?? Promise.resolve();
};

/** Two processes and the printers, as the shell joins them; either process can be killed at any moment. */
export class SoakShop {
  readonly folder = mkdtempSync(join(tmpdir(), 'galley-soak-'));
  /** What lies at the printers, by job; counted as each paper is cut. */
  readonly printed = new Map<number, Printed>();
  papers = 0;
  readonly printers: readonly RunningPrinter[];
  readonly setup: readonly SoakPrinter[];
  readonly #bundles: SoakBundles;
  readonly #calls = new Map<number, (answer: SoakAnswer) => void>();
  #core: ChildProcess | undefined;
  #devices: ChildProcess | undefined;
  #lastCall = 0;
  kills = 0;
  hangs = 0;
  #powerCut = false;
  /** What processes said that ended without being killed. */
  readonly #crashes: string[] = [];

  private constructor(
    printers: readonly RunningPrinter[],
    setup: readonly SoakPrinter[],
    bundles: SoakBundles,
  ) {
    this.printers = printers;
    this.setup = setup;
    this.#bundles = bundles;
  }

  /** So many kitchens and tills, each with a grill's printer, a till's and a spare one; one till in two has a Star. */
  static async open(lanes: number): Promise<SoakShop> {
    let shop: SoakShop | undefined;
    const options = { host: '127.0.0.1', port: 0, httpPort: 0 };
    const printers = await Promise.all(
      Array.from({ length: lanes * 3 }, (_, at) => {
        const { language } = printerModels[modelAt(at)];
        return startVirtualPrinter({ ...options, language, onPaper: (paper) => shop?.took(paper) });
      }),
    );
    const port = (at: number): number => printers[at]?.port ?? 0;
    const lane = (at: number): SoakPrinter[] => [
      {
        id: `grill${at}`,
        port: port(at * 3),
        model: modelAt(at * 3),
        failover: `spare${at}`,
      },
      { id: `till${at}`, port: port(at * 3 + 1), model: modelAt(at * 3 + 1) },
      { id: `spare${at}`, port: port(at * 3 + 2), model: modelAt(at * 3 + 2) },
    ];
    const setup = Array.from({ length: lanes }, (_, at) => lane(at)).flat();
    shop = new SoakShop(printers, setup, await bundleSoak());
    for (const printer of printers) printer.setCondition({ keepsHalfCommands: true });
    shop.startDevices();
    shop.startCore();
    return shop;
  }

  async close(): Promise<void> {
    const running = [this.#core, this.#devices];
    this.#core = undefined;
    this.#devices = undefined;
    for (const child of running) child?.kill('SIGKILL');
    await Promise.all(this.printers.map((printer) => printer.close()));
    rmSync(this.folder, { recursive: true, force: true });
    this.#bundles.remove();
  }

  /** What was on its way from or to a killed process is lost; another one begins when it is gone. */
  async kill(which: 'core' | 'devices' | 'both'): Promise<void> {
    this.kills += 1;
    const core = which === 'devices' ? undefined : this.#core;
    const devices = which === 'core' ? undefined : this.#devices;
    if (core) this.#core = undefined;
    if (devices) this.#devices = undefined;
    const gone = [killed(core), killed(devices)];
    if (devices) this.#tell({ type: 'closed' });
    await Promise.all(gone);
    if (devices) this.startDevices();
    if (core) this.startCore();
  }

  /** The device process stands still for so long and is then killed, as whoever watches its heart does it. */
  async hang(ms: number): Promise<void> {
    this.hangs += 1;
    const hung = this.#devices;
    hung?.kill('SIGSTOP');
    await sleep(ms);
    if (this.#devices === hung) await this.kill('devices');
  }

  /** The power goes in the moment in which the next paper is cut: nobody hears of it. */
  cutPowerAtNextPaper(): void {
    this.#powerCut = true;
  }

  /** A paper was cut. */
  took(paper: Paper): void {
    this.papers += 1;
    countPaper(paper.text, this.printed);
    if (!this.#powerCut) return;
    this.#powerCut = false;
    void this.kill('both');
  }

  startDevices(): void {
    const child = this.#fork(this.#bundles.devices);
    this.#devices = child;
    child.on(
      'exit',
      () => this.#devices === child && this.#crashes.push('The device process ended'),
    );
    child.on('message', (message) => {
      if (this.#devices === child) this.#tell({ type: 'device', message });
    });
    this.#tell({ type: 'open' });
  }

  startCore(): void {
    const wish = JSON.stringify({ folder: this.folder, printers: this.setup });
    const child = this.#fork(this.#bundles.core, wish);
    this.#core = child;
    child.on('exit', () => this.#core === child && this.#crashes.push('The core ended'));
    child.on('message', (said: FromCore) => {
      if (this.#core !== child) return;
      if (said.type === 'device') this.#order(said.message);
      else this.#calls.get(said.call)?.(said);
    });
    this.#tell({ type: 'open' });
  }

  #fork(file: string, ...args: string[]): ChildProcess {
    const child = fork(file, args, { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    child.stderr?.on('data', (text) => this.#crashes.push(`${basename(file)}: ${text}`));
    return child;
  }

  /** Asks the core until it answers: one that is killed meanwhile is asked again, and acts once. */
  async ask(call: Call): Promise<SoakAnswer> {
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      if (this.#crashes.length > 0) throw new Error(this.#crashes.join('\n'));
      const answer = await this.#askOnce(call);
      if (answer !== undefined) return answer;
    }
    throw new Error(`The core does not answer ${call.type}`);
  }

  #askOnce(call: Call): Promise<SoakAnswer | undefined> {
    const number = ++this.#lastCall;
    return new Promise((resolve) => {
      const end = (answer?: SoakAnswer): void => {
        clearTimeout(timer);
        this.#calls.delete(number);
        resolve(answer);
      };
      const timer = setTimeout(end, 3_000);
      this.#calls.set(number, end);
      this.#tell({ ...call, call: number } as ToCore);
    });
  }

  #tell(message: ToCore): void {
    if (this.#core?.connected) this.#core.send(message, () => undefined);
  }

  #order(message: unknown): void {
    if (this.#devices?.connected) this.#devices.send(message as object, () => undefined);
  }
}
