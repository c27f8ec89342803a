import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './exec.ts';

type ProcessInfo = {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly commandLine: string;
  /** Only known on Linux, and only where the kernel lets us look. */
  readonly folder: string;
};

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const link = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};

/** Fields of /proc/PID/stat after the name, which may itself hold blanks and brackets. */
function statFields(pid: number): readonly string[] {
  const text = read(`/proc/${pid}/stat`);
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A killed process that its parent has not yet collected still answers signals, but it is dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || !['Z', 'X', undefined].includes(statFields(pid)[0]);
}

/**
 * When the process started, in whatever unit the system has: tells it from a later one with its
 * number. Linux counts from boot, and boots are alike, so the boot's own id is part of it.
 */
export async function birthOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return `${read('/proc/sys/kernel/random/boot_id').trim()}:${statFields(pid)[19] ?? ''}`;
  }
  if (process.platform === 'win32') return '';
  const { output } = await run({ file: 'ps', args: ['-o', 'lstart=', '-p', String(pid)] });
  return output.trim();
}

const programs = new Set(['postgres', 'initdb']);

/** The name is read first: it rules out nearly every process, and the rest takes longer. */
function linuxProcess(pid: number): ProcessInfo[] {
  const name = read(`/proc/${pid}/comm`).trim();
  if (!programs.has(name)) return [];
  const parent = Number(statFields(pid)[1] ?? 0);
  const commandLine = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  return [{ pid, parent, name, commandLine, folder: link(`/proc/${pid}/cwd`) }];
}

function parsePs(line: string): ProcessInfo[] {
  const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
  if (!match?.[3]) return [];
  const command = match[3];
  const name = /postgres:/.test(command) ? 'postgres' : basename(command.split(' -')[0] ?? '');
  if (!programs.has(name)) return [];
  return [
    { pid: Number(match[1]), parent: Number(match[2]), name, commandLine: command, folder: '' },
  ];
}

async function postgresProcesses(): Promise<readonly ProcessInfo[]> {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return pids.flatMap(linuxProcess);
  }
  if (process.platform === 'win32') return [];
  const { output } = await run({ file: 'ps', args: ['-axo', 'pid=,ppid=,command='] });
  return output.split('\n').flatMap(parsePs);
}

/** Works below `folder`: by its working directory where that can be seen, else by its arguments. */
const worksIn = (info: ProcessInfo, folder: string): boolean => {
  const inside = (path: string) => path === folder || path.startsWith(folder + sep);
  return inside(info.folder) || inside(info.commandLine.split(' -D ')[1]?.trim() ?? '');
};

/** The living Postgres processes of one cluster: the postmaster, its children, an initdb at work on it. */
export async function clusterProcesses(folder: string): Promise<readonly number[]> {
  const candidates = await postgresProcesses();
  const direct = candidates.filter((info) => worksIn(info, folder)).map(({ pid }) => pid);
  const children = candidates.filter(({ parent }) => direct.includes(parent)).map(({ pid }) => pid);
  return [...new Set([...direct, ...children])].filter(isAlive);
}

/** Waits until the condition holds; false if it does not within `ms`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  ms: number,
): Promise<boolean> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() >= end) return false;
    await sleep(20);
  }
  return true;
}
