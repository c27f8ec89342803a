import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

type Process = { readonly pid: number; readonly parent: number; readonly residentKb: number };

const PAGE_OF_PROC = '/proc/self/smaps_rollup';
/** Where the kernel tells proportional sizes; elsewhere shared pages count for every process that has them. */
export const hasProportional = (): boolean => existsSync(PAGE_OF_PROC);

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process ended meanwhile
  }
};

const procProcess = (pid: number): Process => {
  const stat = read(`/proc/${pid}/stat`);
  // The name in brackets may hold spaces and brackets itself.
  const [, parent = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const pss = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? '0';
  return { pid, parent: Number(parent), residentKb: Number(pss) };
};

const fromProc = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => procProcess(Number(name)));

const fromPs = (): Process[] =>
  execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0, residentKb = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent, residentKb };
    });

export type Tree = {
  /** Megabytes (10^6 bytes) of a process and everything below it. */
  megabytes(pid: number): number;
  /** How many processes that are. */
  count(pid: number): number;
};

/** All processes of the machine at this moment. */
export const processTree = (): Tree => {
  const children = new Map<number, Process[]>();
  const processes = new Map<number, Process>();
  for (const one of hasProportional() ? fromProc() : fromPs()) {
    processes.set(one.pid, one);
    children.set(one.parent, [...(children.get(one.parent) ?? []), one]);
  }
  const below = (pid: number): Process[] => {
    const own = processes.get(pid);
    const others = (children.get(pid) ?? []).flatMap((child) => below(child.pid));
    return own === undefined ? others : [own, ...others];
  };
  const kilobytes = (pid: number): number =>
    below(pid).reduce((sum, { residentKb }) => sum + residentKb, 0);
  return {
    megabytes: (pid) => Math.round((kilobytes(pid) * 1024) / 1e5) / 10,
    count: (pid) => below(pid).length,
  };
};
