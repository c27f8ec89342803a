import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thirdParty } from './third-party.mjs';

test('[PK4] the list of shipped packages and their licences is that of the lock file', () => {
  const written = readFileSync(join(import.meta.dirname, '../THIRD_PARTY.md'), 'utf8');
  expect(thirdParty()).toBe(written);
  expect(written).toMatch(/\| better-sqlite3 \| 13\./);
  expect(written).not.toMatch(/GPL/);
});
