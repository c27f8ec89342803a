import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KindSpec } from '@galley/base';
import { generateDeviceKeys, openReplica, type SyncStatus } from '@galley/sync/replica';
import { describe, expect, it } from 'vitest';
import { supportBundle } from './support-bundle.ts';
import { withSupport } from './support-query.ts';

const KINDS: readonly KindSpec[] = [
  {
    kind: 'employee',
    class: 'setting',
    scope: 'tenant',
    dated: false,
    columns: [
      { name: 'name', type: 'text', nullable: false },
      { name: 'pinVerifier', type: 'text', nullable: false },
    ],
  },
];
const clock = { now: () => Date.UTC(2026, 5, 1, 12) };
const TOKEN = 'tok-7f3a9c2e5b1d4f608a9b7c6d5e4f3a2b';
const PEPPER = 'cGVwcGVyIG9mIHRoZSBob3VzZSwgMzIgYnl0ZXMgbG9uZw';

const status: SyncStatus = {
  mode: 'site_only',
  pendingCommits: 2,
  oldestPendingAt: clock.now() - 5000,
  peers: [
    {
      ...{ deviceId: 'dev_k', kind: 'kitchen', name: "Rosa's tablet" },
      ...{ open: true, connected: true, lastHeardAt: clock.now() - 900 },
    },
  ],
  hubUrl: `http://hub.local:4605/#${TOKEN}`,
  caughtUp: true,
  clockOffsetMs: 12.4,
  digest: { state: 'agrees', checkedAt: clock.now(), healed: 1, healedAt: clock.now() },
  lastError: `The hub put commit 4 aside: "Rosa Varga" with ${TOKEN}`,
} as SyncStatus;

const source = () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-support-'));
  const opened = openReplica({ file: join(dataDir, 'replica.db'), kinds: KINDS, clock });
  if (!opened.ok) throw new Error(opened.error.message);
  const replica = opened.value;
  const grant = {
    ...{ deviceId: 'dev_register1', tenantId: 'ten_diner', siteId: 'sit_harbour' },
    ...{ epoch: 1, number: 1, token: TOKEN, pepper: PEPPER },
  };
  replica.enrol(grant, { kind: 'register', name: 'Bar by Rosa', keys: generateDeviceKeys() });
  const doc = { name: 'Rosa Varga', pinVerifier: 'argon2id$secret' };
  replica.commit({
    facts: [{ kind: 'employee', id: 'emp_1', doc }],
    outbox: [{ key: 'job_1', kind: 'receipt', target: 'printer', doc: { guest: 'Mr Fox' } }],
  } as never);
  return {
    part: 'register',
    replica,
    sync: { status: () => status },
    kinds: KINDS,
    clock,
    dataDir,
    devices: () => ({ state: 'silent', since: clock.now() - 700, restarts: 3, hangs: 1 }) as const,
  };
};

describe('support bundle', () => {
  it('[DG12] says versions, states and numbers', () => {
    const { text, fileName } = supportBundle(source());
    const bundle = JSON.parse(text);
    expect(fileName).toBe('galley-register-2026-06-01T1200.json');
    expect(bundle.rows.employee).toBe(1);
    expect(bundle.sync).toMatchObject({
      ...{ mode: 'site_only', pendingCommits: 2, oldestPendingAgoMs: 5000, hub: 'hub.local:4605' },
      digest: { state: 'agrees', healed: 1 },
    });
    expect(bundle.commits).toMatchObject({ commits: 1, lastSeq: 1 });
    expect(bundle.device).toMatchObject({ deviceId: 'dev_register1', number: 1, epoch: 1 });
    expect(bundle.file.diskFreeMb).toBeGreaterThan(0);
    expect(bundle.devices).toEqual({ state: 'silent', forMs: 700, restarts: 3, hangs: 1 });
  });

  it('[DG12] holds no name, no token, no verifier, no key and nothing of any row', () => {
    const from = source();
    const { text } = supportBundle(from);
    const key = JSON.stringify(from.replica.identity());
    expect(key).toContain(TOKEN);
    for (const secret of ['Rosa', 'Varga', 'Fox', TOKEN, PEPPER, 'argon2', 'emp_1', 'tok-']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/"(token|pepper|name|kid|d|pin\w*)"/);
  });

  it('[DG12] every core answers it, beside its own queries', async () => {
    const definition = { commands: {}, queries: {} };
    const { queries } = withSupport(definition as never, source()) as unknown as {
      queries: { supportBundle: { ask(params: object, context: object): { ok: boolean } } };
    };
    expect(queries.supportBundle.ask({}, {}).ok).toBe(true);
  });
});
