import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createRoleFile } from './role-file.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-role-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

let time = 1000;
const clock = { now: () => time };

describe('the role of a site hub over its restarts', () => {
  it('[FO1] the first hub of a site acts in term 1, and later as it did when it ended', () => {
    const folder = newFolder();
    const first = createRoleFile(folder, clock).begin(undefined);
    expect(first).toEqual({ term: 1, acting: true, takesOver: false });
    createRoleFile(folder, clock).save({ term: 4, acting: false });
    const again = createRoleFile(folder, clock).begin(undefined);
    expect(again).toEqual({ term: 4, acting: false, takesOver: false });
  });

  it('[FO2] one that stepped down and died does not take over again by the order of its former start', () => {
    const folder = newFolder();
    const roles = createRoleFile(folder, clock);
    expect(roles.begin(3)).toEqual({ term: 3, acting: true, takesOver: true });
    roles.save({ term: 3, acting: true });
    roles.save({ term: 5, acting: false });
    const again = createRoleFile(folder, clock);
    expect(again.begin(3)).toEqual({ term: 5, acting: false, takesOver: false });
    again.save({ term: 5, acting: false });
    expect(createRoleFile(folder, clock).begin(3).takesOver).toBe(false);
  });

  it('[FO2] a new order to take over counts, in a term that is never below its last', () => {
    const folder = newFolder();
    const roles = createRoleFile(folder, clock);
    roles.begin(3);
    roles.save({ term: 7, acting: false });
    expect(createRoleFile(folder, clock).begin(6)).toEqual({
      term: 7,
      acting: true,
      takesOver: true,
    });
  });

  it('[FO19] one that is started to wait has no term of its own, and goes on as it ended', () => {
    const folder = newFolder();
    expect(createRoleFile(folder, clock).begin(undefined, true)).toEqual({
      ...{ term: 0, acting: false, takesOver: false },
    });
    createRoleFile(folder, clock).save({ term: 6, acting: true });
    expect(createRoleFile(folder, clock).begin(undefined, true)).toMatchObject({ term: 6 });
  });

  it('[FO22] says for how long it has had its role, over restarts and new terms', () => {
    const folder = newFolder();
    const roles = createRoleFile(folder, clock);
    roles.save({ term: 1, acting: true });
    time += 60_000;
    expect(createRoleFile(folder, clock).heldMs()).toBe(60_000);
    const again = createRoleFile(folder, clock);
    again.save({ term: 2, acting: true });
    expect(again.heldMs()).toBe(60_000);
    again.save({ term: 3, acting: false });
    expect(again.heldMs()).toBe(0);
  });
});
