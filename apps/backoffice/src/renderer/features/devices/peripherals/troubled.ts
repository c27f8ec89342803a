import type { OfficePeripheral } from '@galley/backoffice/contract';

export type Troubled = {
  readonly id: string;
  readonly name: string;
  readonly words: string | null;
};

/**
 * Devices that a machine says do not work, as long as that machine is heard: what a silent one said may be otherwise
 * by now (rule PE19).
 */
export const troubledOf = (
  peripherals: readonly OfficePeripheral[],
  silence: (hostId: string) => string | null,
): Troubled[] =>
  peripherals.flatMap(({ id, name, states }) => {
    const told = states.filter(({ hostId }) => silence(hostId) === null);
    const worst =
      told.find(({ state }) => state === 'stopped') ??
      told.find(({ state }) => state === 'attention');
    return worst === undefined ? [] : [{ id, name, words: worst.words }];
  });
