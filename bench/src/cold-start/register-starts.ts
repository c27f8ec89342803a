import { partReportSchema, type ReadyReport, spawnPart } from '@galley/shell/node';
import { readOptions } from '../../../scripts/launcher/options.ts';
import { type PartPlan, planSuite } from '../../../scripts/launcher/suite-parts.ts';
import type { Defer } from '../harness/cleanup.ts';
import type { Product } from '../harness/product.ts';
import { root } from '../harness/root.ts';
import { until } from '../harness/wait.ts';

const OPENS_WITHIN_MS = 20_000;
const ENDS_WITHIN_MS = 4000;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ends the launcher's own register for good (the product was started with GALLEY_NO_RESTART). */
export const endRegister = async ({ parts }: Product): Promise<void> => {
  const pid = parts.register?.pid ?? 0;
  process.kill(pid, 'SIGTERM');
  await until('the register has ended', () => (isAlive(pid) ? undefined : true), ENDS_WITHIN_MS);
};

/** How the launcher starts the register of this product, with the ports that it found. */
export const registerPlan = ({ parts, dataDir }: Product): PartPlan => {
  const read = readOptions(['--data', dataDir, '--browser', '--no-open'], {}, root);
  if (!read.ok) throw new Error(read.error.message);
  const port = (key: string): number => parts[key]?.port ?? 0;
  const ports = {
    ...read.value.ports,
    hub: port('hub'),
    siteHub: port('siteHub'),
    register: port('register'),
    printer: port('printer'),
  };
  const plans = planSuite({ ...read.value, ports }, { use: false, why: 'a benchmark runs' });
  const plan = plans.find(({ key }) => key === 'register');
  if (plan === undefined) throw new Error('The launcher plans no register.');
  return plan;
};

export type StartedRegister = {
  /** On this process's `performance.now()`. */
  readonly spawnedAt: number;
  readonly readyAt: number;
  readonly address: string;
  stop(): Promise<void>;
};

/** Spawns the register's core and resolves when it says that it is open. */
export const startRegister = async (defer: Defer, plan: PartPlan): Promise<StartedRegister> => {
  const spawnedAt = performance.now();
  const part = spawnPart({ role: 'register', entry: plan.entry, env: plan.env });
  defer(() => part.stop(ENDS_WITHIN_MS));
  let ready: (ReadyReport & { readonly at: number }) | undefined;
  part.onMessage((raw) => {
    const at = performance.now();
    const { data: report } = partReportSchema.safeParse(raw);
    if (report?.type === 'ready') ready = { ...report, at };
  });
  const { address = '', at } = await until('the register is open', () => ready, OPENS_WITHIN_MS, 1);
  return { spawnedAt, readyAt: at, address, stop: () => part.stop(ENDS_WITHIN_MS) };
};
