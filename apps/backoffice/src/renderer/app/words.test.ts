import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('[OF46] no two modules of words have a text of the same name: the later one would stand in both places', async () => {
  const folder = join(import.meta.dirname, 'words');
  const owners = new Map<string, string[]>();
  for (const file of readdirSync(folder)) {
    const modules: Record<string, unknown> = await import(join(folder, file));
    for (const name of Object.entries(modules).flatMap(([, value]) =>
      typeof value === 'object' && value !== null ? Object.keys(value) : [],
    ))
      owners.set(name, [...(owners.get(name) ?? []), file]);
  }
  expect(owners.size).toBeGreaterThan(100);
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
});
