import { copyFileSync, existsSync, mkdirSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** Thrown out of the statement at which a process was killed: nothing of it may go on. */
export class Killed extends Error {}

export type Trap = {
  /** The database file of the process. */
  readonly file: string;
  /** It dies at this statement from now, counted from 1. */
  readonly statement: number;
  /** Only statements inside transactions count, COMMIT among them. */
  readonly inTransaction: boolean;
  /** Called once, at the moment of death. */
  readonly onDeath: () => void;
};

type Sprung = Trap & { left: number; dead: boolean };
type Method = (this: unknown, ...args: unknown[]) => unknown;
type Patched = Record<string, Method>;

const STATEMENT_METHODS = ['run', 'get', 'all'] as const;
const traps = new Map<string, Sprung>();

const pass = (database: Database.Database): void => {
  const file = database.name;
  const trap = traps.get(file);
  if (trap === undefined) return;
  if (!trap.dead) {
    if (trap.inTransaction && !database.inTransaction) return;
    trap.left -= 1;
    if (trap.left > 0) return;
    trap.dead = true;
    trap.onDeath();
  }
  throw new Killed(`killed at a statement of ${file}`);
};

const patch = (
  target: Patched,
  method: string,
  databaseOf: (self: unknown) => Database.Database,
): void => {
  const original = target[method];
  if (original === undefined) throw new Error(`Invariant broken: no method ${method} to patch`);
  target[method] = function (this: unknown, ...args: unknown[]) {
    if (traps.size > 0) pass(databaseOf(this));
    return original.apply(this, args);
  };
};

let installed = false;

/** Lets traps see every statement that is executed, transactions' own among them. */
const install = (): void => {
  if (installed) return;
  installed = true;
  const probe = new Database(':memory:');
  const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Patched;
  probe.close();
  for (const method of STATEMENT_METHODS) {
    patch(statements, method, (self) => (self as Database.Statement).database);
  }
  const databases = Database.prototype as unknown as Patched;
  patch(databases, 'exec', (self) => self as Database.Database);
};

/** The process dies at a statement of its database. Returns what takes the trap away. */
export const setTrap = (trap: Trap): (() => void) => {
  install();
  traps.set(trap.file, { ...trap, left: trap.statement, dead: false });
  return () => void traps.delete(trap.file);
};

/** What a killed process leaves on disk: its files as they lie now, without what was not committed. */
export const copyDisk = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  for (const end of ['', '-wal', '.key']) {
    if (existsSync(`${from}${end}`)) copyFileSync(`${from}${end}`, `${to}${end}`);
  }
};

/**
 * Nobody reads this file any more: what its write-ahead log has need not be brought home when the dead process's
 * connection is closed.
 */
export const abandonDisk = (file: string): void => {
  if (existsSync(`${file}-wal`)) truncateSync(`${file}-wal`);
};
