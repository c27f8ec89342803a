import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { FIRST_SITES } from '../../scripts/launcher/enrolment.ts';
import { createHubAdmin } from '../../scripts/launcher/hub-admin.ts';
import { type LauncherOptions, readOptions } from '../../scripts/launcher/options.ts';
import { checkPorts } from '../../scripts/launcher/ports.ts';
import { createProgress } from '../../scripts/launcher/progress.ts';
import { createRunFile } from '../../scripts/launcher/run-file.ts';
import { startSuite } from '../../scripts/launcher/suite.ts';
import {
  APP_KEYS,
  type AppKey,
  type PartPlan,
  planSuite,
} from '../../scripts/launcher/suite-parts.ts';
import type { ElectronProgram } from './electron-binary.ts';
import { root } from './suite.ts';

export type ElectronApp = {
  readonly plan: PartPlan;
  readonly app: ElectronApplication;
  readonly page: Page;
};

export type ElectronSuite = {
  readonly dataDir: string;
  readonly paperAddress: string;
  launch(key: AppKey): Promise<ElectronApp>;
  plan(key: AppKey): PartPlan;
  stop(): Promise<void>;
};

const anyPorts = [
  'hub',
  'register',
  'kitchen',
  'backoffice',
  'site-hub',
  'printer',
  'paper',
].flatMap((part) => [`--${part}-port`, '0']);

const readTestOptions = async (dataDir: string): Promise<LauncherOptions> => {
  const read = readOptions(['--data', dataDir, ...anyPorts], { GALLEY_NO_RESTART: '1' }, root);
  if (!read.ok) throw new Error(read.error.message);
  const ports = await checkPorts(read.value.ports);
  if (!ports.ok) throw new Error(ports.error.message);
  return { ...read.value, ports: ports.value };
};

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

const DEVICE_KINDS: Readonly<Record<AppKey, string>> = {
  register: 'register',
  kitchen: 'kitchen',
  backoffice: 'backoffice',
};

/** Starts an app's main as a person's desktop does, but with a debugger. */
export const launchApp = async (
  program: ElectronProgram,
  plan: PartPlan,
  enrolCode: string,
): Promise<ElectronApp> => {
  const app = await _electron.launch({
    executablePath: program.path,
    args: [plan.entry],
    env: { ...definedOnly(process.env), ...plan.env, GALLEY_ENROLL_CODE: enrolCode },
    timeout: 60_000,
  });
  return { plan, app, page: await app.firstWindow() };
};

/** Central hub, site hub and printer as plain processes of the launcher; the apps are Electron's. */
export const startElectronSuite = async (program: ElectronProgram): Promise<ElectronSuite> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-electron-'));
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const options = await readTestOptions(dataDir);
  const plans = planSuite(options, { use: true, binary: program.path });
  const runFile = createRunFile(dataDir, new Date());
  const progress = createProgress(() => undefined);
  const parts = plans.filter((plan) => plan.execPath === undefined);
  const suite = startSuite(parts, { options, progress, runFile });
  const ready = await suite.ready;
  if (!ready.ok) throw new Error(ready.error.message);
  const admin = createHubAdmin(`http://127.0.0.1:${options.ports.hub}`, join(dataDir, 'hub'));
  const running: ElectronApp[] = [];

  const plan = (key: AppKey): PartPlan => {
    const found = plans.find((candidate) => candidate.key === key);
    if (found === undefined) throw new Error(`no plan for ${key}`);
    return { ...found, entry: found.entry.replace(join(root, 'apps'), process.env['GALLEY_MUT'] ?? join(root, 'apps')) };
  };
  const launch = async (key: AppKey): Promise<ElectronApp> => {
    const name = plan(key).env['GALLEY_NAME'] ?? key;
    const code = await admin.createCode(FIRST_SITES.demo, DEVICE_KINDS[key], name);
    if (!code.ok) throw new Error(code.error.message);
    const started = await launchApp(program, plan(key), code.value.code);
    running.push(started);
    return started;
  };
  return {
    dataDir,
    paperAddress: `http://127.0.0.1:${options.ports.paper}`,
    launch,
    plan,
    stop: async () => {
      await Promise.all(running.map(({ app }) => app.close()));
      await suite.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export { APP_KEYS };
