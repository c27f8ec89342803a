import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const socketOf = (folder: string): string => {
  const name = `stand-in-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
};

const writeLock = (file: string): boolean => {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

const takeLock = (file: string): boolean => {
  if (writeLock(file)) return true;
  if (isAlive(Number(readFileSync(file, 'utf8')))) return false;
  rmSync(file, { force: true });
  return writeLock(file);
};

/** A pipe of Windows is gone with its server; a socket is a file. */
const removeSocket = (folder: string): void => {
  if (process.platform !== 'win32') rmSync(socketOf(folder), { force: true });
};

const listen = (folder: string, onSecond: (argv: string[], cwd: string) => void): void => {
  removeSocket(folder);
  const server = createServer((client) => {
    let text = '';
    client.on('data', (chunk) => {
      text += chunk;
    });
    client.on('end', () => {
      const { argv, cwd } = JSON.parse(text) as { argv: string[]; cwd: string };
      onSecond(argv, cwd);
    });
  });
  server.listen(socketOf(folder)).unref();
};

const tellFirst = (folder: string): Promise<void> =>
  new Promise((done) => {
    const client = connect(socketOf(folder));
    client.on('close', () => done());
    client.on('error', () => done());
    client.end(JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
  });

export type Instance =
  | { readonly first: true; release(): void }
  | { readonly first: false; readonly told: Promise<void> };

/** One instance a user-data folder; a later one tells the first and is refused. */
export const claimInstance = (
  folder: string,
  onSecond: (argv: string[], cwd: string) => void,
): Instance => {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'SingletonLock.stand-in');
  if (!takeLock(lock)) return { first: false, told: tellFirst(folder) };
  listen(folder, onSecond);
  const release = () => {
    rmSync(lock, { force: true });
    removeSocket(folder);
  };
  return { first: true, release };
};
