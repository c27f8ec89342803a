import type { Fact } from '@galley/base';
import { rowFact } from '../decision.ts';
import { peripheralId } from '../peripherals/peripheral-id.ts';
import type { PeripheralRow } from '../rows.ts';

/** Ports at which the virtual devices of the demo restaurant listen. */
export type TwinPorts = {
  readonly scale: number;
  readonly scanner: number;
  readonly probe: number;
  readonly display: number;
};

type Twin = Pick<PeripheralRow, 'name' | 'setup'> & {
  readonly type: keyof TwinPorts;
  readonly roles?: readonly string[];
};

const TWINS: readonly Twin[] = [
  {
    type: 'scale',
    name: 'Counter scale',
    setup: {
      kind: 'scale',
      setup: {
        protocol: 'toledo-8217',
        unit: 'kg',
        capacity: '15',
        division: '0.002',
        minimum: '0.02',
      },
    },
  },
  {
    type: 'scanner',
    name: 'Counter scanner',
    setup: { kind: 'scanner', layouts: ['21IIIIIWWWWWC', '22IIIIIPPPPPC'] },
  },
  {
    type: 'probe',
    name: 'Walk-in fridge',
    setup: {
      kind: 'probe',
      driver: {
        name: 'DS18B20 behind a controller (T1:4.25)',
        patterns: [{ match: 'T{probe#}:{value}' }],
        sentinels: ['-127'],
        powerOn: ['85'],
      },
    },
  },
  {
    type: 'display',
    name: 'Customer display',
    setup: { kind: 'display', protocol: 'escpos', page: 'pc858' },
    roles: ['customer-display'],
  },
];

/** The virtual scale, scanner, fridge probe and customer display of the demo restaurant; its first register carries them. */
export const twinFacts = (siteId: string, ports: TwinPorts): Fact[] =>
  TWINS.map(({ type, name, setup, roles = [] }, at) =>
    rowFact('peripheral', {
      id: peripheralId(siteId, `twin ${type}`),
      name,
      type,
      hostId: null,
      connection: { kind: 'tcp', host: '127.0.0.1', port: ports[type] },
      model: null,
      setup,
      roles,
      failoverId: null,
      sort: 10 + at,
    } satisfies PeripheralRow),
  );
