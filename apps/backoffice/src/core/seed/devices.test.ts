import { describe, expect, it } from 'vitest';
import { openOffice } from '../testing/open-office.fixture.ts';
import { adoptOlderPrinters, followPrinterPort, followTwins } from './devices.ts';
import { seedSite } from './seed-site.ts';

/** A demo site whose first start named port 9100. */
const openDemo = () => {
  const { replica, office } = openOffice({ seed: false });
  const { reads } = office;
  const options = { GALLEY_SEED: 'demo', GALLEY_PRINTER_PORT: 9100 } as const;
  const done = seedSite({ replica, reads, options });
  if (!done.ok) throw new Error(done.error.message);
  return { replica, reads };
};

const PORTS = { scale: 9101, scanner: 9102, probe: 9103, display: 9104 };
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('devices of a demo site', () => {
  it('[PE7] sets the virtual devices up once and follows their ports', () => {
    const { replica, reads } = openDemo();
    expect(value(followTwins({ replica, reads }, PORTS))).toBe(4);
    expect(value(followTwins({ replica, reads }, PORTS))).toBe(0);
    const scale = reads.peripherals().find(({ type }) => type === 'scale');
    expect(scale?.connection).toEqual({ kind: 'tcp', host: '127.0.0.1', port: 9101 });
    expect(value(followTwins({ replica, reads }, { ...PORTS, scale: 4711 }))).toBe(1);
    const moved = reads.peripherals().find(({ type }) => type === 'scale');
    expect(moved?.connection).toMatchObject({ port: 4711 });
    const id = scale?.id ?? '';
    replica.commit({ facts: [{ kind: 'peripheral', id, doc: {}, deleted: true }] });
    value(followTwins({ replica, reads }, PORTS));
    expect(reads.peripherals().map(({ type }) => type)).toEqual(
      expect.not.arrayContaining(['scale']),
    );
  });

  it('[PE6] adopts the printers of older rows once, and keeps the port of the virtual one', () => {
    const { replica, reads } = openDemo();
    const before = reads.peripherals().length;
    const adopted = value(adoptOlderPrinters({ replica, reads }));
    expect(adopted).toBeGreaterThan(0);
    expect(value(adoptOlderPrinters({ replica, reads }))).toBe(0);
    expect(reads.peripherals()).toHaveLength(before + adopted);
    expect(value(followPrinterPort({ replica, reads }, 9777))).toBe(adopted);
    for (const { connection } of reads.peripherals())
      expect(connection).toMatchObject({ port: 9777 });
  });

  it('[OF25] a second printer at this machine keeps its port', () => {
    const { replica, reads } = openDemo();
    value(adoptOlderPrinters({ replica, reads }));
    const [first] = reads.peripherals();
    const connection = { kind: 'tcp', host: '127.0.0.1', port: 47911 };
    const second = { ...first, id: 'per_second', name: 'Kitchen printer', connection, roles: [] };
    const { id, ...doc } = second;
    const done = replica.commit({ facts: [{ kind: 'peripheral', id, doc: doc as never }] });
    if (!done.ok) throw new Error(done.error.message);
    value(followPrinterPort({ replica, reads }, 47910));
    const ports = reads.peripherals().map((row) => row.connection['port']);
    expect(ports.toSorted()).toEqual([47910, 47911]);
  });
});
