import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS } from '@galley/domain';
import { generateDeviceKeys, openReplica } from '@galley/sync/replica';
import { expect, it } from 'vitest';
import { withinRights } from './within-rights.ts';

it('[DR5] a core under test that writes what its device may not is found at once', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'galley-rights-')), 'replica.db');
  const opened = openReplica({ file, kinds: KINDS, clock: { now: () => 1_780_000_000_000 } });
  if (!opened.ok) throw new Error(opened.error.message);
  const grant = { deviceId: 'dev_a', tenantId: 'ten_a', siteId: 'sit_a', epoch: 1, number: 1 };
  const enrolment = { kind: 'register', name: 'Bar', keys: generateDeviceKeys() } as const;
  opened.value.enrol({ ...grant, token: 'token' }, enrolment);
  const replica = withinRights(opened.value);
  const price = { kind: 'menu_item', id: 'itm_a', doc: { priceMinor: 100 } };
  expect(() => replica.commit({ facts: [price] })).toThrow('DR5: a register may not');
  expect(opened.value.pending().lastSeq).toBe(0);
  const out = { kind: 'menu_item', id: 'itm_a', doc: { unavailableSince: 1 } };
  expect(replica.commit({ facts: [out] }).ok).toBe(true);
  opened.value.close();
});
