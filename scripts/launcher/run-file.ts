import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadyReport } from '@galley/shell/node';

/** A part as `run.json` shows it. `address` has the window's token in its fragment. */
export type RunPart = {
  readonly pid: number;
  readonly address?: string;
  readonly port?: number;
  readonly token?: string;
  readonly paperAddress?: string;
  /** The register's page for guests; its token opens nothing else. */
  readonly customerAddress?: string;
};

type Run = {
  readonly version: 1;
  readonly pid: number;
  readonly startedAt: string;
  readonly parts: Readonly<Record<string, RunPart>>;
};

const fileOf = (dataDir: string): string => join(dataDir, 'run.json');

/** Process ids that a run which ended badly left in its file. */
export const leftPids = (dataDir: string): number[] => {
  try {
    const run: Run = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
    return Object.values(run.parts).map(({ pid }) => pid);
  } catch {
    return [];
  }
};

const partOf = (pid: number, ready: ReadyReport): RunPart => {
  const { type: _type, ...told } = ready;
  return { pid, ...(told as Omit<RunPart, 'pid'>) };
};

export type RunFile = {
  parts(): Readonly<Record<string, RunPart>>;
  /** A part is open (again): writes the file anew, whole or not at all. */
  set(key: string, pid: number, ready: ReadyReport): void;
  drop(key: string): void;
  remove(): void;
};

/** Keeps DATA/run.json (owner only: it holds the windows' tokens) true while parts come and go. */
export const createRunFile = (dataDir: string, startedAt: Date): RunFile => {
  const parts: Record<string, RunPart> = {};
  const write = () => {
    const run: Run = { version: 1, pid: process.pid, startedAt: startedAt.toISOString(), parts };
    const unfinished = `${fileOf(dataDir)}.new`;
    writeFileSync(unfinished, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, fileOf(dataDir));
  };
  return {
    parts: () => parts,
    set: (key, pid, ready) => {
      parts[key] = partOf(pid, ready);
      write();
    },
    drop: (key) => {
      delete parts[key];
      write();
    },
    remove: () => rmSync(fileOf(dataDir), { force: true }),
  };
};
