import type { CommitRecord, HubStore, StoredRow } from '@galley/sync/hub';
import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';
import { undecided } from './undecided.ts';

describe('metrics of a hub', () => {
  it('[DG11] tells digests, differences by where they were, and rows that were put right', async () => {
    const metrics = createMetrics();
    metrics.onDigest?.({ type: 'written' });
    metrics.onDigest?.({ type: 'device', healed: 3 });
    metrics.onDigest?.({ type: 'hub', healed: 0, disowned: 2, unproved: 1 });
    metrics.onPush({ status: 200, ms: 2, txns: 1, rows: 2, rejected: 1 });
    const { body } = await metrics.render();
    for (const line of [
      'galley_hub_digest_total 1',
      'galley_hub_digest_mismatches_total{where="device"} 1',
      'galley_hub_digest_mismatches_total{where="hub"} 1',
      'galley_hub_digest_healed_rows_total{where="device"} 3',
      'galley_hub_disowned_rows_total 2',
      'galley_hub_unproved_rows_total 1',
      'galley_hub_push_total{status="200"} 1',
      'galley_hub_rejected_total 1',
      'galley_hub_followers 0',
      'galley_hub_presence 0',
    ]) {
      expect(body).toContain(line);
    }
  });

  it('[FO27] tells for how long the central hub has refused commits of a device, and nothing afterwards', async () => {
    const metrics = createMetrics();
    const stats = () => ({ followers: 0, presence: 0 });
    let refused = [{ origin: 'dev_bar', commits: 2, agoMs: 61_500, code: 'wrong_origin' }];
    const store = { scopes: async () => [], headsOf: async () => [] } as unknown as HubStore;
    metrics.watch({ stats, store, siteId: 's', refused: () => refused });
    const line = 'galley_hub_origin_refused_seconds{origin="dev_bar"} 61.5';
    expect((await metrics.render()).body).toContain(line);
    refused = [];
    expect((await metrics.render()).body).not.toContain('seconds{origin="dev_bar"}');
  });

  it('[DG11] counts in quarantine what nobody has decided on', async () => {
    const scope = { tenantId: 't', scopeId: 's' };
    const held = [4, 5, 6].map((seq) => ({ origin: 'dev', epoch: 1, seq }) as CommitRecord);
    const resolution = (id: string, subjectKind: string, subjectId: string) =>
      ({ id, doc: { subjectKind, subjectId } }) as unknown as StoredRow;
    const rows = [
      resolution('a', 'verdict', 'dev:1:4'),
      resolution('b', 'fork', 'dev:1:5'),
      ...Array.from({ length: 500 }, (_, at) => resolution(`c${at}`, 'alarm', `al_${at}`)),
      resolution('d', 'verdict', 'dev:1:6'),
    ];
    const store = {
      scopes: async () => [scope, { tenantId: 'other', scopeId: 'o' }],
      quarantined: async () => held,
      rowsOfKind: async (
        { scopeId }: { scopeId: string },
        kind: string,
        { after, limit }: { after: string; limit: number },
      ) => {
        if (scopeId !== 's' || kind !== 'resolution') return [];
        const from = after === '' ? 0 : rows.findIndex(({ id }) => id === after) + 1;
        return rows.slice(from, from + limit);
      },
    };
    const left = (await undecided(store, 't')).map(({ seq }) => seq);
    expect(left).toEqual([5]);
    expect(await undecided(store, 'other')).toHaveLength(3);
  });
});
