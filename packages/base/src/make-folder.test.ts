import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, win32 } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

const files = { existsSync, mkdirSync, dirname };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-make-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('[BF1] makes every level that is missing, and finds it the next time', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeFolder(files, deep, 0o700);
  makeFolder(files, deep, 0o700);
  expect(statSync(deep).isDirectory()).toBe(true);
  expect(statSync(deep).mode & 0o777).toBe(0o700);
});

test('[BF1] a folder that somebody else makes at the same moment is no failure', () => {
  const raced = join(folder, 'raced');
  const mkdir = (path: string, options: { mode: number }) => {
    mkdirSync(path, options);
    return mkdirSync(path, options);
  };
  makeFolder({ ...files, mkdirSync: mkdir }, raced, 0o700);
  expect(existsSync(raced)).toBe(true);
});

test('[BF2] a path that cannot be made is refused at once', () => {
  const loose = join(folder, 'loose');
  symlinkSync(join(folder, 'nowhere'), loose);
  expect(() => makeFolder(files, join(loose, 'below'), 0o700)).toThrow();
  const noDrive = { existsSync: () => false, mkdirSync, dirname: win32.dirname };
  expect(() => makeFolder(noDrive, '\0', 0o700)).toThrow();
  if (process.platform === 'linux')
    expect(() => makeFolder(files, '/proc/galley/data', 0o700)).toThrow(/ENOENT/);
});
