import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLogFile } from './log-file.ts';

it('[SH40] a log is bounded: it rotates at its limit and keeps three old files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-log-'));
  const file = join(folder, 'logs', 'part.log');
  const log = openLogFile(file, 100);
  for (let i = 0; i < 50; i++) log.write(`${String(i).padStart(29, '0')}\n`);
  log.close();
  const names = readdirSync(join(folder, 'logs')).sort();
  expect(names).toEqual(['part.log', 'part.log.1', 'part.log.2', 'part.log.3']);
  for (const name of names)
    expect(statSync(join(folder, 'logs', name)).size).toBeLessThanOrEqual(100);
  expect(readFileSync(file, 'utf8')).toContain('49\n');
  expect(statSync(file).mode & 0o077).toBe(0);
  rmSync(folder, { recursive: true });
});
