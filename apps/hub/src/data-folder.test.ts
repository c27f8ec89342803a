import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { adminTokenOf, prepareFolder } from './data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-hub-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('[HP2] makes the folder, marks it, and finds it again', () => {
  const dataDir = join(folder, 'deep', 'hub');
  expect(prepareFolder(dataDir).ok).toBe(true);
  expect(prepareFolder(dataDir).ok).toBe(true);
});

it('[HP2] refuses a folder of a newer version and leaves its mark', () => {
  const mark = join(folder, 'hub.json');
  writeFileSync(mark, '{"layout":2}');
  expect(prepareFolder(folder)).toMatchObject({ error: { code: 'newer_data' } });
  expect(statSync(mark).size).toBe(12);
});

it('[HP2] refuses a folder that is read-only, also for root, and one that is a file', () => {
  const readOnly = join(folder, 'ro');
  mkdirSync(readOnly);
  chmodSync(readOnly, 0o555);
  expect(prepareFolder(readOnly)).toMatchObject({ error: { code: 'not_writable' } });
  writeFileSync(join(folder, 'file'), '');
  expect(prepareFolder(join(folder, 'file'))).toMatchObject({ error: { code: 'not_writable' } });
});

it('[HP3] makes the admin token once, readable by its user only', () => {
  const token = adminTokenOf(folder);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(adminTokenOf(folder)).toBe(token);
  expect(statSync(join(folder, 'admin-token')).mode & 0o777).toBe(0o600);
});
