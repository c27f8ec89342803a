import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { ElectronApp } from './electron-suite.ts';
import { isAlive } from './suite.ts';

/** Pid of a utility process of a running app by the name that the product gave it. */
export const utilityPid = async (
  { app }: ElectronApp,
  name: string,
): Promise<number | undefined> => {
  const pids = await app.evaluate(
    (electron, wanted) =>
      electron.app
        .getAppMetrics()
        .filter((one) => one.type === 'Utility' && one.name === wanted)
        .map(({ pid }) => pid),
    name,
  );
  return pids.findLast(isAlive);
};

/** Files that a process holds open, on Linux. */
const openFiles = (pid: string): string[] => {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`);
      } catch {
        return '';
      }
    });
  } catch {
    return [];
  }
};

/** Pids of all processes of this machine that hold a file open; none where that cannot be seen. */
export const holdersOf = (file: string): number[] =>
  (existsSync('/proc') ? readdirSync('/proc') : [])
    .filter((name) => /^\d+$/.test(name) && openFiles(name).includes(file))
    .map(Number);

export const commandLine = (pid: number): string =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

/** Starts the same app once more; the exit code that it ends with. */
export const startAgain = (
  program: string,
  { plan }: ElectronApp,
  dataDir?: string,
): Promise<number | null> =>
  new Promise((settle) => {
    const { GALLEY_DATA: _own, ...env } = plan.env;
    const data = dataDir ?? plan.env['GALLEY_DATA'] ?? '';
    const args = process.getuid?.() === 0 ? ['--no-sandbox', plan.entry] : [plan.entry];
    const child = spawn(program, args, {
      env: { ...process.env, ...env, GALLEY_DATA: data },
      stdio: 'ignore',
      timeout: 20_000,
    });
    child.once('exit', (code) => settle(code));
  });
