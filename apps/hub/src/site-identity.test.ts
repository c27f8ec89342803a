import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDeviceKeys } from '@galley/sync/replica';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepToken, readIdentity } from './site-identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-identity-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('[HU9] keeps a renewed token over a restart, with everything else, for its user only', () => {
  const file = join(folder, 'site-hub-identity.json');
  const identity = { deviceId: 'dev_hub', tenantId: 'ten_a', siteId: 'sit_a', name: 'Cellar' };
  const stored = { ...identity, token: 'old', pepper: 'p', epoch: 1, keys: generateDeviceKeys() };
  writeFileSync(file, JSON.stringify(stored), { mode: 0o600 });
  expect(keepToken(folder, 'new')).toBe(true);
  expect(readIdentity(folder)).toMatchObject({ ...identity, token: 'new', pepper: 'p' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...stored, token: 'new' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('[HU9] a hub that was shut out and forgotten is not brought back by its last token', () => {
  expect(keepToken(folder, 'new')).toBe(false);
  expect(readIdentity(folder)).toBeUndefined();
});
