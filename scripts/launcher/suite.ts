import { join } from 'node:path';
import { type Failure, failure, type Result } from '@galley/base';
import {
  createStandbyHost,
  type Fatal,
  historyEnv,
  type LogFile,
  nodePartHost,
  openLogFile,
  type Part,
  type PartHistory,
  type PartReport,
  type StandbyHost,
  type Supervised,
  supervise,
  usualHeart,
} from '@galley/shell/node';
import { createEnrolment, type Enrolment, FIRST_SITES } from './enrolment.ts';
import { createHubAdmin } from './hub-admin.ts';
import type { LauncherOptions } from './options.ts';
import type { Progress } from './progress.ts';
import type { RunFile } from './run-file.ts';
import { hostedDevicesPlan, linkOf, type PartKey, type PartPlan } from './suite-parts.ts';
import { twinPlaces } from './twin-places.ts';

/** A hub gets longer because it waits for Postgres; everything together stays below five seconds. */
const GRACE_MS: Partial<Record<PartKey, number>> = { hub: 4200 };
const USUAL_GRACE_MS = 2500;

export type Suite = {
  /** All parts are open, or the first reason why not. */
  readonly ready: Promise<Result<null, Failure>>;
  stop(): Promise<void>;
  kill(): void;
};

type Surroundings = {
  readonly options: LauncherOptions;
  readonly progress: Progress;
  readonly runFile: RunFile;
};

class RunningSuite {
  readonly #around: Surroundings;
  readonly #parts = new Map<PartKey, Supervised>();
  readonly #standbys = new Map<PartKey, StandbyHost>();
  readonly #output: LogFile;
  readonly #enrolment: Enrolment;
  #twinPorts: readonly number[];
  #stopping = false;
  #open = false;
  #quiet = false;
  #fail: (failure: Failure) => void = () => undefined;
  readonly ready: Promise<Result<null, Failure>>;

  constructor(plans: readonly PartPlan[], around: Surroundings) {
    this.#around = around;
    this.#twinPorts = around.options.twinPorts;
    const { dataDir, ports, seed } = around.options;
    this.#output = openLogFile(join(dataDir, 'logs', 'output.log'));
    const admin = createHubAdmin(`http://127.0.0.1:${ports.hub}`, join(dataDir, 'hub'), 1);
    const failed = new Promise<Result<null, Failure>>((settle) => {
      this.#fail = (error) => settle({ ok: false, error });
    });
    this.#enrolment = createEnrolment(admin, FIRST_SITES[seed], {
      onRefused: (error) => this.#fail(error),
      say: (text) => {
        this.#output.write(`launcher: ${text}\n`);
        this.#say(text);
      },
      isWanted: (part) => !this.#stopping && this.#lives(part),
    });
    const waits = plans.filter((plan) => this.#waitsForTwins(plan, plans));
    for (const plan of plans)
      if (!waits.includes(plan)) this.#parts.set(plan.key, this.#supervise(plan));
    this.ready = Promise.race([failed, this.#allReady(this.#afterTwins(waits))]).then((outcome) => {
      // The reason is the last line that a person reads: parts that still come up are ended, not announced.
      this.#quiet = !outcome.ok;
      return outcome;
    });
  }

  /** The back office sets the virtual devices up: it begins once it is sure where they are (rule SH94). */
  #waitsForTwins({ key }: PartPlan, plans: readonly PartPlan[]): boolean {
    return key === 'backoffice' && plans.some((plan) => plan.key === 'printer');
  }

  async #afterTwins(plans: readonly PartPlan[]): Promise<void> {
    const printer = await this.#parts.get('printer')?.ready;
    if (this.#stopping || printer?.ok === false) return;
    for (const plan of plans) this.#parts.set(plan.key, this.#supervise(plan));
  }

  /** Where the virtual devices really are: a port that was free may be taken before they listen. */
  #placeTwins(report: PartReport & { readonly type: 'ready' }): void {
    const wanted = this.#twinPorts;
    const { ports, text } = twinPlaces(report, wanted);
    if (text !== undefined) this.#say(text);
    this.#twinPorts = ports;
  }

  #supervise(plan: PartPlan): Supervised {
    let starts = 0;
    return supervise({
      role: plan.title.toLowerCase(),
      restart: this.#around.options.restart,
      // Under Electron code 0 means that a person closed the window.
      isWanted: ({ code }) => plan.execPath !== undefined && code === 0,
      spawn: (history) => this.#spawn(plan, history),
      ...(plan.watched ? { heart: usualHeart } : {}),
      onHung: () => this.#say(`${plan.title} hangs and is killed`),
      onStart: () => {
        if (starts++ > 0 && this.#open) this.#say(`${plan.title} is started again`);
        // The first parts of a link are noted before the second exist.
        queueMicrotask(() => this.#link(plan.key));
      },
      onReport: (report, part) => this.#heard(plan, report, part),
      onDied: (exit) => this.#died(plan, exit.code ?? exit.signal),
    });
  }

  #spawn(plan: PartPlan, history: PartHistory): Part {
    return nodePartHost.spawn({
      role: plan.key,
      entry: plan.entry,
      env: { ...plan.env, ...this.#twinEnv(plan), ...historyEnv(history) },
      ...(plan.execPath === undefined ? {} : { execPath: plan.execPath }),
      onOutput: (line) => this.#output.write(`${plan.key}: ${line}\n`),
    });
  }

  #twinEnv({ env }: PartPlan): Record<string, string> {
    return env.GALLEY_TWIN_PORTS === undefined
      ? {}
      : { GALLEY_TWIN_PORTS: this.#twinPorts.join(',') };
  }

  /** Joins an app and its device process whenever one of them begins. */
  #link(key: PartKey): void {
    const link = linkOf(key);
    if (link === undefined) return;
    const core = this.#parts.get(link.app)?.current();
    const process = this.#parts.get(link.devices)?.current();
    if (core && process) nodePartHost.connect(core, process, 'devices');
  }

  /** A device process costs memory: the kitchen gets one when something hangs on its machine (rule SH79). */
  #wantDevices(key: PartKey): void {
    if (key !== 'kitchen' || this.#stopping || this.#parts.has('kitchenDevices')) return;
    const plan = hostedDevicesPlan(this.#around.options);
    this.#parts.set(plan.key, this.#supervise(plan));
  }

  #heard(plan: PartPlan, report: PartReport, part: Part): void {
    if (report.type === 'progress') this.#say(`${plan.title}: ${report.text}`);
    if (report.type === 'failed' && this.#open) this.#say(`${plan.title}: ${report.message}`);
    if (report.type === 'standby-wanted' || report.type === 'standby-unwanted')
      this.#standby(plan).take(report);
    if (report.type === 'devices-wanted') this.#wantDevices(plan.key);
    if (report.type === 'enrol-code-wanted') void this.#enrolment.answer(part, report);
    if (report.type !== 'ready') return;
    if (plan.key === 'printer') this.#placeTwins(report);
    this.#around.runFile.set(plan.key, part.pid ?? 0, report);
    this.#say(`${plan.title} is open`);
    if (plan.key === 'hub') this.#enrolment.hubIsOpen();
  }

  /** The site hub that a device starts when it takes over belongs to the device, not to the core's process. */
  #standby(plan: PartPlan): StandbyHost {
    const known = this.#standbys.get(plan.key);
    if (known !== undefined) return known;
    const made = createStandbyHost({
      entry: join(this.#around.options.root, 'apps/hub/dist/hub.mjs'),
      spawn: nodePartHost.spawn,
      onOutput: (line) => this.#output.write(`${plan.key} hub: ${line}\n`),
    });
    this.#standbys.set(plan.key, made);
    return made;
  }

  #lives(part: Part): boolean {
    return [...this.#parts.values()].some((one) => one.current() === part);
  }

  #say(text: string): void {
    if (!this.#quiet && !this.#stopping) this.#around.progress.say(text);
  }

  #died(plan: PartPlan, how: number | string | null): void {
    if (this.#stopping) return;
    this.#around.runFile.drop(plan.key);
    this.#output.write(`launcher: ${plan.key} ended (${how})\n`);
  }

  async #allReady(begun: Promise<void>): Promise<Result<null, Failure>> {
    const all = begun.then(() => Promise.all([...this.#parts.values()].map((part) => part.ready)));
    const outcomes = await Promise.race([
      all,
      this.#firstFatal().then((fatal) => [{ ok: false as const, error: fatal }]),
    ]);
    const fatal = outcomes.find((outcome) => !outcome.ok);
    this.#open = true;
    if (fatal === undefined || fatal.ok) return { ok: true, value: null };
    return { ok: false, error: failure(fatal.error.code, fatal.error.message) };
  }

  #firstFatal(): Promise<Fatal> {
    return new Promise((settle) => {
      for (const part of this.#parts.values())
        void part.ready.then((outcome) => {
          if (!outcome.ok) settle(outcome.error);
        });
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const parts = [...this.#parts];
    const standbys = [...this.#standbys.values()].map((host) => host.stop(USUAL_GRACE_MS));
    await Promise.all([
      ...standbys,
      ...parts.map(([key, part]) => part.stop(GRACE_MS[key] ?? USUAL_GRACE_MS)),
    ]);
    this.#output.close();
  }

  kill(): void {
    this.#stopping = true;
    for (const host of this.#standbys.values()) host.kill();
    for (const part of this.#parts.values()) {
      void part.stop(0);
      part.current()?.kill();
    }
  }
}

/** Starts every part at once; each waits for what it needs. */
export const startSuite = (plans: readonly PartPlan[], around: Surroundings): Suite => {
  const suite = new RunningSuite(plans, around);
  return { ready: suite.ready, stop: () => suite.stop(), kill: () => suite.kill() };
};
