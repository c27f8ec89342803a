import { USUAL_TRIGGER } from '../drawer/serial-drawer.ts';
import { printerModels } from '../models/index.ts';
import { knownDrivers } from '../probe/index.ts';
import { scaleProtocols } from '../scale/index.ts';
import type { FoundDevice } from './messages.ts';

type Setup = Readonly<Record<string, unknown>>;

/** One way in which a device that was found may be driven; `name` tells ways of one type apart. */
export type FoundUse = {
  readonly id: string;
  readonly type: 'printer' | 'scale' | 'scanner' | 'probe' | 'display' | 'drawer';
  readonly name: string | null;
  readonly model: string | null;
  readonly setup: Setup;
  readonly roles: readonly string[];
};

const use = (
  type: FoundUse['type'],
  way: string,
  more: Partial<Pick<FoundUse, 'name' | 'model' | 'setup' | 'roles'>>,
): FoundUse => ({
  ...{ id: `${type} ${way}`, type, name: null, model: null, setup: { kind: type }, roles: [] },
  ...more,
});

const scale = (protocol: string, name: string | null): FoundUse =>
  use('scale', protocol, { name, setup: { kind: 'scale', setup: { protocol } } });

const scanner = use('scanner', '', { setup: { kind: 'scanner', layouts: [] } });
const display = use('display', '', {
  setup: { kind: 'display', protocol: 'escpos', page: 'basic' },
  roles: ['customer-display'],
});
const drawer = use('drawer', '', {
  setup: { kind: 'drawer', opens: USUAL_TRIGGER, sensorLine: 'none' },
});

const probes: readonly FoundUse[] = Object.entries(knownDrivers).map(([id, driver]) =>
  use('probe', id, { name: driver.name, setup: { kind: 'probe', driver } }),
);
const scales: readonly FoundUse[] = Object.entries(scaleProtocols).map(([id, { name }]) =>
  scale(id, name),
);
const printers: readonly FoundUse[] = Object.values(printerModels).map(({ id, name }) =>
  use('printer', id, { name, model: id, setup: {} }),
);

/** What a device may be used as; a machine that drives `probesOnly` has no use for anything else. */
export function usesOf({ transport, likely }: FoundDevice, probesOnly: boolean): FoundUse[] {
  if (transport === 'usb') return probesOnly ? [] : [...printers];
  if (transport === 'serial') {
    return probesOnly ? [...probes] : [...scales, scanner, ...probes, display, drawer];
  }
  if (probesOnly) return [];
  return likely === 'scale' ? [scale('hid', null), scanner] : [scanner, scale('hid', null)];
}

/** How a device that was found is reached from then on: by who it is, else by its path. */
export function connectionOf({ transport, identity, path }: FoundDevice): {
  readonly kind: string;
} & Setup {
  if (transport === 'usb') return { kind: 'usb', path, ...(identity && { identity }) };
  return identity === undefined ? { kind: 'serial-path', path } : { kind: transport, identity };
}
