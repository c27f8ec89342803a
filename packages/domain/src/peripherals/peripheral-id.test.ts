import { expect, test } from 'vitest';
import { SITE } from '../testing/fixtures.ts';
import { peripheralId, peripheralStateId } from './peripheral-id.ts';

test('[PE27] ids are as long as hubs take them, and two long keys never share one', () => {
  const host = 'dev_01m810hbs8pwtjjg0254k4w622';
  const lines = ['if00-port0', 'if00-port1'].map((line) => `usb-Maker_Dual_Line_${host}_${line}`);
  const ids = lines.map((key) => peripheralId(SITE, key));
  const states = ids.map((id) => peripheralStateId(host, id));
  expect(new Set([...ids, ...states]).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^per_[0-9a-z_-]{1,56}$/);
  for (const id of states) expect(id.length).toBeLessThanOrEqual(80);
  expect(peripheralStateId('dev_a', 'per_b')).toBe('dev_a.per_b');
});
