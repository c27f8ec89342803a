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
import { type AppKey, type PartPlan, planSuite } from '../../scripts/launcher/suite-parts.ts';
import type { ElectronProgram } from './electron-binary.ts';
import { bringReadyHub } from './ready-shop.ts';
import { ANY_PORTS, root } from './suite.ts';

export type ElectronApp = {
  readonly plan: PartPlan;
  readonly app: ElectronApplication;
  readonly page: Page;
};

export type ElectronSuite = {
  readonly dataDir: string;
  readonly paperAddress: string;
  /** The app's key is also its kind of device; `env` is what its surroundings have besides. */
  launch(key: AppKey, env?: Record<string, string>): Promise<ElectronApp>;
  stop(): Promise<void>;
};

const readTestOptions = async (dataDir: string): Promise<LauncherOptions> => {
  const read = readOptions(['--data', dataDir, ...ANY_PORTS], { GALLEY_NO_RESTART: '1' }, root);
  if (!read.ok) throw new Error(read.error.message);
  const ports = await checkPorts(read.value.ports);
  if (!ports.ok) throw new Error(ports.error.message);
  return { ...read.value, ports: ports.value };
};

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Starts an app's main as a person's desktop does, but with a debugger. */
const launchApp = async (
  program: ElectronProgram,
  plan: PartPlan,
  env: Record<string, string>,
): Promise<ElectronApp> => {
  const app = await _electron.launch({
    executablePath: program.path,
    args: [plan.entry],
    env: { ...definedOnly(process.env), ...plan.env, GALLEY_SEED_PLAIN: '1', ...env },
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== 'about:');
  return { plan, app, page };
};

/** Plans and surroundings of a launcher that found Electron. */
const planUnderElectron = async (program: ElectronProgram) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-electron-'));
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  bringReadyHub(dataDir);
  const options = await readTestOptions(dataDir);
  const plans = planSuite(options, { use: true, binary: program.path });
  const runFile = createRunFile(dataDir, new Date());
  const progress = createProgress(() => undefined);
  return { options, plans, around: { options, progress, runFile } };
};

const PORT_TRIES = 3;
type Planned = Awaited<ReturnType<typeof planUnderElectron>>;

/** Starts the parts chosen; a port that somebody took since it was found free is looked for anew. */
const begin = async (program: ElectronProgram, choose: (plan: PartPlan) => boolean, tries = 1) => {
  const planned: Planned = await planUnderElectron(program);
  const { dataDir } = planned.options;
  const suite = startSuite(planned.plans.filter(choose), planned.around);
  const stop = async (): Promise<void> => {
    await suite.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const ready = await suite.ready;
  if (ready.ok) return { ...planned, stop };
  await stop();
  if (tries < PORT_TRIES && ready.error.message.includes('taken'))
    return begin(program, choose, tries + 1);
  throw new Error(ready.error.message);
};

/** Everything as `npm start` starts it where Electron is: the launcher's own processes throughout. */
export const startUnderLauncher = async (program: ElectronProgram) => {
  const { around, options, stop } = await begin(program, () => true);
  return { dataDir: options.dataDir, parts: () => around.runFile.parts(), stop };
};

/** Central hub, site hub and printer as plain processes of the launcher; the apps are launched with a debugger. */
export const startElectronSuite = async (program: ElectronProgram): Promise<ElectronSuite> => {
  const { options, plans, stop } = await begin(program, (plan) => plan.execPath === undefined);
  const { dataDir, ports } = options;
  const admin = createHubAdmin(`http://127.0.0.1:${ports.hub}`, join(dataDir, 'hub'));
  const running: ElectronApp[] = [];

  const launch: ElectronSuite['launch'] = async (key, env = {}) => {
    const plan = plans.find((candidate) => candidate.key === key);
    if (plan === undefined) throw new Error(`no plan for ${key}`);
    const name = plan.env['GALLEY_NAME'] ?? key;
    const code = await admin.createCode(FIRST_SITES.demo, key, name);
    if (!code.ok) throw new Error(code.error.message);
    const enrolled = { ...env, GALLEY_ENROLL_CODE: code.value.code };
    const started = await launchApp(program, plan, enrolled);
    running.push(started);
    return started;
  };
  return {
    dataDir,
    paperAddress: `http://127.0.0.1:${ports.paper}`,
    launch,
    stop: async () => {
      await Promise.all(running.map(({ app }) => app.close()));
      await stop();
    },
  };
};
