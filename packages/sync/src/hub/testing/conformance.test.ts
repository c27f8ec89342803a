import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import { runHub } from './hub-target.fixture.ts';
import { describeNarrowed } from './narrowed.contract.ts';
import { remoteTarget } from './remote-target.fixture.ts';
import { describeShapeClient } from './shape-client.contract.ts';
import { describeShapeProtocol } from './shape-protocol.contract.ts';
import { type HouseTarget, OWN_TARGET, type TargetTraits } from './shape-target.fixture.ts';

/**
 * The protocol suites against a hub that is known by its address alone. GALLEY_CONFORMANCE_URL and
 * GALLEY_CONFORMANCE_TOKEN (its admin token) name one that runs elsewhere; without them one is started.
 */
const { GALLEY_CONFORMANCE_URL: url, GALLEY_CONFORMANCE_TOKEN: adminToken = '' } = process.env;

const openOwn = async (): Promise<HouseTarget> => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-conformance-'));
  const clock = { now: () => Date.now() };
  const opened = createSqliteStore({ file: join(folder, 'hub.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  let hub = await runHub(opened.value);
  const port = Number(new URL(hub.url).port);
  const restart = async () => {
    await hub.close();
    hub = await runHub(opened.value, { port });
  };
  const dispose = async () => {
    await hub.close();
    await opened.value.close();
    rmSync(folder, { recursive: true });
  };
  return remoteTarget(
    { url: hub.url, adminToken: 'admin-token-of-the-tests' },
    { restart, dispose },
  );
};

const openElsewhere = (at: string): Promise<HouseTarget> =>
  remoteTarget({ url: new URL(at).origin, adminToken }, { dispose: async () => undefined });

const ELSEWHERE: TargetTraits = { restarts: false, testMs: 120_000, waitMs: 45_000 };
const [open, traits] =
  url === undefined ? [openOwn, OWN_TARGET] : [() => openElsewhere(url), ELSEWHERE];

describeShapeProtocol(`hub at ${url ?? 'an address'}`, open, traits);
describeShapeClient(`hub at ${url ?? 'an address'}`, open, traits);
describeNarrowed(`hub at ${url ?? 'an address'}`, open, traits);
