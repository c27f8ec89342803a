import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hubTarget } from '../testing/hub-target.fixture.ts';
import { describeNarrowed } from '../testing/narrowed.contract.ts';
import { describeShapeClient } from '../testing/shape-client.contract.ts';
import { describeShapeProtocol } from '../testing/shape-protocol.contract.ts';
import { createSqliteStore } from './sqlite-store.ts';

const open = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-hub-'));
  const clock = { now: () => Date.now() };
  const opened = createSqliteStore({ file: join(folder, 'hub.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  return hubTarget({
    store,
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  });
};

describeShapeProtocol('SQLite hub', open);
describeShapeClient('SQLite hub', open);
describeNarrowed('SQLite hub', open);
