import { type Bench, type BenchResult, latencies } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { sleep } from '../harness/wait.ts';
import { processTree } from '../memory/processes.ts';
import { type Central, openCentral } from '../shop/shop.ts';
import { enrolSimulated, type Simulated } from './simulated-device.ts';

/** Three registers and two kitchens a site. */
const SITE = ['register', 'register', 'register', 'kitchen', 'kitchen'] as const;
const STEP_SITES = 20;
const MOST_SITES = 240;
/** A register's order each so often, at uneven intervals. */
const ORDER_EVERY_MS = 10_000;
const STEP_S = 6;
/** Above this a step is more than the machine holds: orders by way of Postgres, DESIGN's floor. */
const HOLDS_P99_MS = 250;
const ENDS_AFTER_MS = 75_000;
const MOST_MEGABYTES = 1500;

type Step = {
  readonly devices: number;
  readonly pushesPerS: number;
  readonly push: readonly number[];
  readonly follow: readonly number[];
  readonly hubMb: number;
};

const addSites = async (
  defer: Defer,
  central: Central,
  from: number,
  devices: Simulated[],
): Promise<void> => {
  for (let site = from; site < from + STEP_SITES; site++) {
    const added = await Promise.all(
      SITE.map((kind, index) => enrolSimulated(central, site, kind, `${kind}-${site}-${index}`)),
    );
    for (const device of added) {
      defer(() => device.stop());
      devices.push(device);
    }
    await Promise.all(added.map((device) => device.follow()));
  }
};

/** Everybody sells at the same mean rate; what came before the step's end counts. */
const measureStep = async (central: Central, devices: readonly Simulated[]): Promise<Step> => {
  const registers = devices.filter(({ kind }) => kind === 'register');
  for (const register of registers) register.sell(ORDER_EVERY_MS);
  await sleep(1000);
  for (const device of devices) device.samples();
  const began = performance.now();
  await sleep(STEP_S * 1000);
  const seconds = (performance.now() - began) / 1000;
  const taken = devices.map((device) => device.samples());
  for (const register of registers) register.sell(undefined);
  const push = taken.flatMap((samples) => samples.push);
  return {
    devices: devices.length,
    pushesPerS: Math.round((push.length / seconds) * 10) / 10,
    push,
    follow: taken.flatMap((samples) => samples.follow),
    hubMb: processTree().megabytes(central.pid),
  };
};

const p99 = (samples: readonly number[]): number => latencies(samples).p99_ms ?? Number.NaN;
const holds = ({ push, follow }: Step): boolean =>
  push.length > 0 && p99(push) <= HOLDS_P99_MS && p99(follow) <= HOLDS_P99_MS;

const ramp = async (defer: Defer, log: (line: string) => void) => {
  const central = await openCentral(defer, ownFolder(defer, 'sites'));
  const emptyMb = processTree().megabytes(central.pid);
  const devices: Simulated[] = [];
  const deadline = performance.now() + ENDS_AFTER_MS;
  let best: Step | undefined;
  for (let sites = 0; sites < MOST_SITES; sites += STEP_SITES) {
    await addSites(defer, central, sites, devices);
    const step = await measureStep(central, devices);
    const told = `${step.pushesPerS} pushes/s, push p99 ${p99(step.push)} ms, follower p99 ${p99(step.follow)} ms`;
    log(`${step.devices} devices: ${told}, hub ${step.hubMb} MB`);
    if (best !== undefined && !holds(step)) break;
    best = step;
    if (performance.now() > deadline || step.hubMb > MOST_MEGABYTES) break;
  }
  if (best === undefined) throw new Error('No step was measured.');
  return { best, emptyMb };
};

const resultOf = ({ best, emptyMb }: Awaited<ReturnType<typeof ramp>>): BenchResult => {
  const { p50_ms: follower_p50_ms = Number.NaN, p99_ms: follower_p99_ms = Number.NaN } = latencies(
    best.follow,
  );
  const kilobytes = Math.max(0, ((best.hubMb - emptyMb) * 1000) / best.devices);
  return {
    figures: {
      devices: best.devices,
      sites: best.devices / SITE.length,
      // Each has a stream of its site and one of its tenant open.
      connections: best.devices * 2,
      pushes_per_s: best.pushesPerS,
      ...latencies(best.push),
      follower_p50_ms,
      follower_p99_ms,
      hub_mb: best.hubMb,
      kb_per_device: Math.round(kilobytes),
    },
    ratios: {},
  };
};

export const sites: Bench = {
  name: 'sites',
  about: `devices that one central hub holds: step by step until an order takes over ${HOLDS_P99_MS} ms`,
  limits: {},
  run: (log) => withCleanup(118_000, async (defer) => resultOf(await ramp(defer, log))),
};
