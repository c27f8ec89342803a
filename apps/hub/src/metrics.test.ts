import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('metrics of a hub', () => {
  it('[DG11] tells digests, differences by where they were, and rows that were put right', async () => {
    const metrics = createMetrics();
    metrics.onDigest?.({ type: 'written' });
    metrics.onDigest?.({ type: 'device', healed: 3 });
    metrics.onDigest?.({ type: 'hub', healed: 0 });
    metrics.onPush({ status: 200, ms: 2, txns: 1, rows: 2, rejected: 1 });
    const { body } = await metrics.render();
    for (const line of [
      'galley_hub_digest_total 1',
      'galley_hub_digest_mismatches_total{where="device"} 1',
      'galley_hub_digest_mismatches_total{where="hub"} 1',
      'galley_hub_digest_healed_rows_total{where="device"} 3',
      'galley_hub_push_total{status="200"} 1',
      'galley_hub_rejected_total 1',
      'galley_hub_followers 0',
      'galley_hub_presence 0',
    ]) {
      expect(body).toContain(line);
    }
  });
});
