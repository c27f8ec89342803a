import { describe, expect, test } from 'vitest';
import type { PeripheralRow, ReceiptPrinterRow, StationRow } from '../rows.ts';
import { codeOf, context, diner, good, SITE } from '../testing/fixtures.ts';
import { adoptPrinters } from './adopt-printers.ts';
import { peripheralId } from './peripheral-id.ts';
import { printerRoute } from './printer-route.ts';
import { decideRemovePeripheral } from './remove-peripheral/remove-peripheral.rule.ts';
import { decideSavePeripheral } from './save-peripheral/save-peripheral.rule.ts';

const by = context();

const printer = (key: string, more: Partial<PeripheralRow> = {}): PeripheralRow => ({
  id: peripheralId(SITE, key),
  name: key,
  type: 'printer',
  hostId: null,
  connection: { kind: 'tcp', host: '10.0.0.5', port: 9100 },
  model: null,
  setup: {},
  roles: [],
  failoverId: null,
  sort: 0,
  ...more,
});

const bar = printer('bar', { roles: ['receipt'] });
const grill = printer('grill', { roles: ['station:grill'], failoverId: bar.id });
const own = printer('own', { hostId: 'dev_1', roles: ['receipt'] });
const rows = [bar, grill, own];

describe('devices of a site', () => {
  test('[PE1] a device has the same id wherever it is plugged in', () => {
    const key = '0c2e:0b61 1234';
    const made = (path: string) =>
      good(
        decideSavePeripheral(
          [],
          { key, name: 'Scanner', type: 'scanner', connection: { kind: 'serial', path } },
          context(),
        ),
      ).peripheralId;
    expect(made('/dev/ttyUSB0')).toBe(made('/dev/ttyUSB7'));
    expect(made('/dev/ttyUSB0')).toMatch(/^per_[0-9a-z_-]{1,60}$/);
    const known = printer(key, { type: 'scanner' });
    const again = { key, name: 'Twice', type: 'scanner', connection: { kind: 'serial' } } as const;
    expect(codeOf(decideSavePeripheral([known], again, by))).toBe('peripheral_known');
  });

  test('[PE2] a role has one printer a host: whoever had it there loses it', () => {
    const { facts } = good(decideSavePeripheral(rows, { id: grill.id, roles: ['receipt'] }, by));
    expect(facts).toEqual([
      { kind: 'peripheral', id: grill.id, doc: { roles: ['receipt'] } },
      { kind: 'peripheral', id: bar.id, doc: { roles: [] } },
    ]);
  });

  test("[PE3] a host's own printer goes first, then the site's, then the fail-over chain", () => {
    const ids = (role: 'receipt' | 'station:grill', host: string) =>
      printerRoute(rows, role, host).map(({ id }) => id);
    expect(ids('receipt', 'dev_1')).toEqual([own.id]);
    expect(ids('receipt', 'dev_2')).toEqual([bar.id]);
    expect(ids('station:grill', 'dev_2')).toEqual([grill.id, bar.id]);
    const circle = [{ ...bar, failoverId: grill.id }, grill];
    expect(printerRoute(circle, 'receipt', 'dev_2')).toHaveLength(2);
  });

  test('[PE4] a fail-over is another printer and leads back to nobody', () => {
    const save = (id: string, failoverId: string) =>
      codeOf(decideSavePeripheral(rows, { id, failoverId }, by));
    expect(save(own.id, bar.id)).toBe('ok');
    expect(save(bar.id, grill.id)).toBe('failover_circle');
    expect(save(bar.id, bar.id)).toBe('failover_circle');
    expect(save(bar.id, 'per_gone')).toBe('unknown_failover');
    const scale = printer('scale', { type: 'scale' });
    const asPrinter = { id: scale.id, roles: ['receipt'] };
    expect(codeOf(decideSavePeripheral([scale], asPrinter, by))).toBe('not_a_printer');
    const display = printer('display', { type: 'display' });
    const shows = (id: string) => ({ id, roles: ['customer-display'] });
    expect(codeOf(decideSavePeripheral([display], shows(display.id), by))).toBe('ok');
    expect(codeOf(decideSavePeripheral([scale], shows(scale.id), by))).toBe('not_a_display');
    expect(codeOf(decideSavePeripheral(rows, shows(bar.id), by))).toBe('not_a_display');
  });

  test('[PE5] devices need the permission; one that is taken off takes over no more papers', () => {
    const server = context({ permissions: ['sell'] });
    expect(codeOf(decideSavePeripheral(rows, { id: bar.id, name: 'X' }, server))).toBe(
      'not_allowed',
    );
    expect(codeOf(decideRemovePeripheral(rows, bar.id, server))).toBe('not_allowed');
    expect(good(decideRemovePeripheral(rows, bar.id, by))).toEqual([
      { kind: 'peripheral', id: bar.id, doc: {}, deleted: true },
      { kind: 'peripheral', id: grill.id, doc: { failoverId: null } },
    ]);
  });

  test('[PE6] printers of older rows become devices, once, the same whoever does it', () => {
    const [first, second] = diner.stations as [StationRow, StationRow];
    const at = { printerHost: '10.0.0.5', printerPort: 9100 };
    const receiptPrinters: ReceiptPrinterRow[] = [
      { id: SITE, host: '10.0.0.5', port: 9100, model: 'generic-80' },
      { id: 'dev_2', host: '10.0.0.6', port: 9100, model: 'generic-58' },
    ];
    const before = {
      siteId: SITE,
      peripherals: [],
      receiptPrinters,
      stations: [
        { ...first, ...at },
        { ...second, printerHost: null, printerPort: null },
      ],
    };
    const facts = adoptPrinters(before);
    expect(facts.map(({ doc }) => [doc['hostId'], doc['roles'], doc['model']])).toEqual([
      [null, ['receipt', `station:${first.key}`], 'generic-80'],
      ['dev_2', ['receipt'], 'generic-58'],
    ]);
    expect(adoptPrinters(before)).toEqual(facts);
    expect(adoptPrinters({ ...before, peripherals: [bar] })).toEqual([]);
  });
});
