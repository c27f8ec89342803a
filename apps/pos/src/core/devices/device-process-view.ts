import type { PeripheralRow } from '@galley/domain';
import type { DeviceHealth } from '@galley/shell/core';
import type { DeviceProcessView } from '../../contract/index.ts';

const WORDS: Readonly<Record<DeviceHealth['state'], string | null>> = {
  starting: null,
  working: null,
  silent: 'The device process does not answer. It is ended and started again; papers wait.',
  gone: 'The device process ended and is started again; papers wait. If it stays so, start Galley again.',
};

/** What is the matter with the process that talks to printers and scales; null: nothing. */
export const lostWords = ({ state }: DeviceHealth): string | null => WORDS[state];

const UNHEARD =
  'Nobody listens to it at this moment: the program for devices is started again. Wait a minute; if it stays so, start Galley again.';

/** The same of one device, also where other screens show it; only printers have papers that wait. */
export const lostDeviceWords = (
  health: DeviceHealth,
  { type }: Pick<PeripheralRow, 'type'>,
): string | null => {
  const words = lostWords(health);
  return words === null || type === 'printer' ? words : UNHEARD;
};

export const deviceProcessView = (health: DeviceHealth): DeviceProcessView => ({
  ...health,
  words: lostWords(health),
});
