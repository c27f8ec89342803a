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

describe('the role of a site hub over its restarts', () => {
  it('[FO1] the first hub of a site acts in term 1, and later as it did when it ended', () => {
    const folder = newFolder();
    const first = createRoleFile(folder).begin(undefined);
    expect(first).toEqual({ term: 1, acting: true, takesOver: false });
    createRoleFile(folder).save({ term: 4, acting: false });
    const again = createRoleFile(folder).begin(undefined);
    expect(again).toEqual({ term: 4, acting: false, takesOver: false });
  });

  it('[FO2] one that stepped down and died does not take over again by the order of its former start', () => {
    const folder = newFolder();
    const roles = createRoleFile(folder);
    expect(roles.begin(3)).toEqual({ term: 3, acting: true, takesOver: true });
    roles.save({ term: 3, acting: true });
    roles.save({ term: 5, acting: false });
    const again = createRoleFile(folder);
    expect(again.begin(3)).toEqual({ term: 5, acting: false, takesOver: false });
    again.save({ term: 5, acting: false });
    expect(createRoleFile(folder).begin(3).takesOver).toBe(false);
  });

  it('[FO2] a new order to take over counts, in a term that is never below its last', () => {
    const folder = newFolder();
    const roles = createRoleFile(folder);
    roles.begin(3);
    roles.save({ term: 7, acting: false });
    expect(createRoleFile(folder).begin(6)).toEqual({ term: 7, acting: true, takesOver: true });
  });
});
