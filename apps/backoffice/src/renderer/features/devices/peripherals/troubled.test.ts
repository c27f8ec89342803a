import type { OfficePeripheral } from '@galley/backoffice/contract';
import { expect, test } from 'vitest';
import { troubledOf } from './troubled.ts';

const device = (name: string, ...states: readonly (readonly [string, string])[]) =>
  ({
    id: name,
    name,
    states: states.map(([hostId, state]) => ({ hostId, state, words: `${name} is ${state}` })),
  }) as unknown as OfficePeripheral;

test('[PE19] what does not work is listed, the worst of each, and nothing that a silent machine said', () => {
  const devices = [
    device('Printer', ['dev_1', 'attention'], ['dev_2', 'stopped']),
    device('Scale', ['dev_1', 'working']),
    device('Probe', ['dev_1', 'attention']),
    device('Old', ['dev_gone', 'stopped']),
    device('New'),
  ];
  const silence = (hostId: string) => (hostId === 'dev_gone' ? 'not heard' : null);
  expect(troubledOf(devices, silence)).toEqual([
    { id: 'Printer', name: 'Printer', words: 'Printer is stopped' },
    { id: 'Probe', name: 'Probe', words: 'Probe is attention' },
  ]);
});
