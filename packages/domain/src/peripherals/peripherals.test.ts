import { describe, expect, test } from 'vitest';
import type { PeripheralRow, ReceiptPrinterRow, StationRow } from '../rows.ts';
import { codeOf, context, diner, good, SITE } from '../testing/fixtures.ts';
import { adoptPrinters } from './adopt-printers.ts';
import { calibratedBy } from './calibration-author.ts';
import { handsOn, isReachedByAll } from './hands-on.ts';
import { peripheralId } from './peripheral-id.ts';
import { printerRoles, printerRoute } from './printer-route.ts';
import { decideRemovePeripheral } from './remove-peripheral/remove-peripheral.rule.ts';
import { savePeripheralCommand } from './save-peripheral/save-peripheral.command.ts';
import { decideSavePeripheral } from './save-peripheral/save-peripheral.rule.ts';
import { weighRole } from './weigh-role.ts';

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

const lan = (host: string, port = 9100) => ({ kind: 'tcp', host, port });

test('[PE30] every role that a printer is offered is taken, one alone and all together', () => {
  const offered = printerRoles(['grill', 'fry']);
  expect(offered).toEqual(['receipt', 'station:grill', 'station:fry', 'label', 'pass', 'fallback']);
  for (const roles of [...offered.map((role) => [role]), offered]) {
    const asked = savePeripheralCommand.parse({ id: bar.id, roles });
    const decided = good(decideSavePeripheral(rows, asked, by));
    expect(decided.facts[0]?.doc).toMatchObject({ roles });
  }
  expect(savePeripheralCommand.safeParse({ id: bar.id, roles: ['runner'] }).success).toBe(false);
});

describe('one machine is one device', () => {
  const made = (more: object, type: PeripheralRow['type'] = 'printer') =>
    decideSavePeripheral(
      [
        printer('Receipts', { connection: lan('192.168.1.50') }),
        printer('Usb', {
          hostId: 'dev_1',
          connection: {
            kind: 'usb',
            path: '/dev/usb/lp0',
            identity: { vendorId: 1208, productId: 3605, serialNumber: 'S1' },
          },
        }),
        printer('File', { hostId: 'dev_1', connection: { kind: 'file', path: '/tmp/p' } }),
        printer('Fridge', { type: 'probe', connection: lan('10.0.0.9', 502) }),
      ],
      { key: 'new', name: 'New', type, connection: lan('10.0.0.1'), ...more },
      by,
    );

  test('[PE17] a second printer at the same address, path or serial number is refused, and names the first', () => {
    const second = made({ connection: lan('192.168.1.50') });
    expect(second).toMatchObject({
      error: {
        code: 'same_machine',
        message: expect.stringContaining('Receipts'),
        field: 'connection',
      },
    });
    const identity = { vendorId: 1208, productId: 3605, serialNumber: 'S1', place: '3-1' };
    const elsewhere = { kind: 'usb', path: '/dev/usb/lp7', identity };
    expect(codeOf(made({ hostId: 'dev_2', connection: elsewhere }))).toBe('same_machine');
    const file = { kind: 'file', path: '/tmp/p' };
    expect(codeOf(made({ hostId: 'dev_1', connection: file }))).toBe('same_machine');
    expect(codeOf(made({ hostId: 'dev_2', connection: file }))).toBe('ok');
    expect(codeOf(made({ connection: lan('192.168.1.50', 9101) }))).toBe('ok');
    expect(codeOf(made({ connection: lan('10.0.0.9', 502) }, 'probe'))).toBe('ok');
  });

  test("[PE17] a device keeps its own address when it is changed, and takes no other one's", () => {
    const row = printer('Receipts', { connection: lan('192.168.1.50') });
    const other = printer('Other', { connection: lan('printer.local') });
    const change = (connection: PeripheralRow['connection']) =>
      codeOf(decideSavePeripheral([row, other], { id: row.id, connection }, by));
    expect(change(lan('192.168.1.50'))).toBe('ok');
    expect(change(lan('Printer.LOCAL.'))).toBe('same_machine');
  });

  test.each(['256.1.1.1', '999', '-', 'a b'])('[PE17] %s is no network address', (host) => {
    expect(made({ connection: lan(host) })).toMatchObject({
      error: { code: 'bad_address', message: expect.stringContaining(`Address: ${host} is no`) },
    });
  });

  test('[PE17] nor is a port out of range', () => {
    expect(codeOf(made({ connection: lan('10.0.0.2', 70_000) }))).toBe('bad_address');
  });

  test('[PE18] two devices have two names', () => {
    expect(made({ name: ' receipts' })).toMatchObject({
      error: { code: 'name_taken', message: expect.stringContaining('Name: '), field: 'name' },
    });
    const row = printer('Receipts');
    const again = { id: row.id, name: 'Receipts' };
    expect(codeOf(decideSavePeripheral([row], again, by))).toBe('ok');
  });
});

describe('a calibration by command', () => {
  const probe = printer('probe', { type: 'probe', setup: {} });
  const now = Date.parse('2026-11-21T22:00:00Z');
  const save = (on: string, dueOn: string) =>
    decideSavePeripheral(
      [probe],
      { id: probe.id, setup: { calibrations: { core: { offsetMilliC: 0, on, dueOn } } } },
      context({ now }),
    );

  test('[PB19] of a day to come is refused with field, value and cure; today is today somewhere', () => {
    expect(codeOf(save('2026-11-22', '2027-11-22'))).toBe('ok');
    expect(save('2026-11-23', '2027-11-22')).toMatchObject({
      error: {
        code: 'bad_calibration',
        field: 'setup.calibrations',
        message: expect.stringMatching(/2026-11-23 \(sensor core\).*Type the day/),
      },
    });
  });

  test('[PB19] of long ago, or due in many years, is refused', () => {
    expect(codeOf(save('2017-01-02', '2027-11-22'))).toBe('ok');
    for (const [on, dueOn, words] of [
      ['0001-01-01', '2027-11-22', 'more than ten years ago'],
      ['2026-11-20', '9999-12-31', 'more than five years away'],
    ] as const)
      expect(save(on, dueOn)).toMatchObject({
        error: { code: 'bad_calibration', message: expect.stringContaining(words) },
      });
  });

  test('[PB19] is due on a later day', () => {
    expect(save('2026-11-20', '2026-11-20')).toMatchObject({
      error: { code: 'bad_calibration', message: expect.stringContaining('2026-11-20') },
    });
  });
});

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

  test('[PB26] who entered a calibration is written by the core and stays until it is changed', () => {
    const made = (offsetMilliC: number, more = {}) => ({
      ...{ offsetMilliC, on: '2026-01-01', dueOn: '2027-01-01' },
      ...more,
    });
    const before = { kind: 'probe', calibrations: { 1: made(100, { by: 'emp_other' }) } };
    const fridge = printer('fridge', { type: 'probe', setup: before });
    const calibrations = { 1: made(100), 2: made(-300, { by: 'emp_liar' }) };
    const setup = { kind: 'probe', calibrations };
    const { facts } = good(decideSavePeripheral([fridge], { id: fridge.id, setup }, by));
    const signed = {
      ...setup,
      calibrations: { 1: made(100, { by: 'emp_other' }), 2: made(-300, { by: by.employeeId }) },
    };
    expect(facts).toEqual([{ kind: 'peripheral', id: fridge.id, doc: { setup: signed } }]);
    const names = new Map([['emp_other', 'Ada']]);
    expect(calibratedBy(signed, (id) => names.get(id))).toEqual({ 1: 'Ada', 2: by.employeeId });
    expect(calibratedBy({ kind: 'probe' }, () => undefined)).toEqual({});
  });

  test('[PE25] a register weighs first with one scale: whichever had it loses it, wherever it hangs', () => {
    const role = weighRole('dev_1');
    const counter = printer('counter', { type: 'scale', hostId: null, roles: [role] });
    const deli = printer('deli', { type: 'scale', hostId: 'dev_1', roles: [weighRole('dev_2')] });
    const roles = [weighRole('dev_2'), role];
    expect(savePeripheralCommand.safeParse({ id: deli.id, roles }).success).toBe(true);
    expect(good(decideSavePeripheral([counter, deli], { id: deli.id, roles }, by)).facts).toEqual([
      { kind: 'peripheral', id: deli.id, doc: { roles } },
      { kind: 'peripheral', id: counter.id, doc: { roles: [] } },
    ]);
    expect(codeOf(decideSavePeripheral(rows, { id: bar.id, roles: [role] }, by))).toBe(
      'not_a_scale',
    );
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

  test('[PE22] of the others each is named that could take over, and what would be refused is marked', () => {
    const scale = printer('scale', { type: 'scale' });
    const all = [...rows, scale];
    for (const row of rows) {
      const { takersOver } = handsOn(all, row);
      expect(takersOver.map(({ id }) => id).sort()).toEqual(
        rows.flatMap(({ id }) => (id === row.id ? [] : [id])).sort(),
      );
      for (const { id, leadsBack } of takersOver) {
        const save = decideSavePeripheral(all, { id: row.id, failoverId: id }, by);
        expect(codeOf(save)).toBe(leadsBack ? 'failover_circle' : 'ok');
      }
    }
    expect(handsOn(all, grill).handsOnTo).toBe(bar.name);
    expect(handsOn(all, bar).takersOver).toContainEqual({
      ...{ id: grill.id, name: grill.name, leadsBack: true },
    });
    expect(handsOn(all, scale)).toEqual({ handsOnTo: null, takersOver: [] });
  });

  test('[PE23] only a printer in the network hangs on no machine', () => {
    const lan = { kind: 'tcp', host: '10.0.0.9', port: 9100 };
    const usb = { kind: 'usb', path: '/dev/usb/lp0' };
    expect(isReachedByAll(printer('a', { hostId: null, connection: lan }))).toBe(true);
    expect(isReachedByAll(printer('b', { hostId: null, connection: usb }))).toBe(false);
    expect(isReachedByAll(printer('c', { hostId: 'dev_1', connection: lan }))).toBe(false);
    const scale = printer('d', { type: 'scale', hostId: null, connection: lan });
    expect(isReachedByAll(scale)).toBe(false);
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
