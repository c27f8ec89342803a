import { type FoundDevicesRow, rowFact } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { device, hubSends } from './testing/hub-rows.fixture.ts';
import { NOW, openOffice } from './testing/open-office.fixture.ts';
import { nothing } from './testing/outcomes.fixture.ts';

const DEVICE = {
  ...{ transport: 'serial', path: '/dev/ttyUSB0', name: 'FTDI', likely: 'serial' },
  identity: { vendorId: '0403', productId: '6001', serialNumber: 'A1' },
};

describe('what is plugged in, at the back office', () => {
  it('[PE16] a probe that the kitchen found is chosen from the list and hangs on the kitchen', async () => {
    const shop = openOffice();
    const call = { session: shop.houseSession, commandId: 'cmd_find' };
    const devices = async () => {
      const answer = await shop.definition.queries.devices.ask(nothing, call);
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    hubSends(shop, device('dev_kitchen', 'Kitchen', 0, 'kitchen'));
    expect((await devices()).machines).toMatchObject([{ at: null, asked: false, kitchen: true }]);
    expect(await shop.definition.commands.findDevices.run(nothing, call)).toMatchObject({
      ok: true,
    });
    expect((await devices()).machines).toMatchObject([{ asked: true }]);
    const wish = shop.replica.db.prepare('SELECT wish FROM device_search').pluck().get();
    const told: FoundDevicesRow = {
      ...{ id: 'dev_kitchen', answers: String(wish), at: NOW },
      devices: [DEVICE],
    };
    shop.commit([rowFact('found_devices', told)]);
    const [machine] = (await devices()).machines;
    const found = machine?.devices[0];
    expect(machine).toMatchObject({ asked: false, at: NOW });
    expect(new Set(found?.uses.map(({ type }) => type))).toEqual(new Set(['probe']));
    const use = found?.uses[0];
    if (found === undefined || use === undefined) throw new Error('nothing was found');
    const { type, model, setup, roles } = use;
    const made = { key: found.key, name: 'Walk-in fridge', type, hostId: 'dev_kitchen' };
    const saved = await shop.definition.commands.savePeripheral.run(
      { ...made, connection: found.connection, model, setup, roles },
      { ...call, commandId: 'cmd_save' },
    );
    expect(saved).toMatchObject({ ok: true });
    const after = await devices();
    expect(after.peripherals).toMatchObject([
      { name: 'Walk-in fridge', hostName: 'Kitchen', connection: { kind: 'serial' } },
    ]);
    expect(after.machines[0]?.devices[0]?.peripheralId).toBe(after.peripherals[0]?.id);
  });

  it('[SD4] a serial line at a register is set up as a cash drawer; bytes that are none are refused', async () => {
    const shop = openOffice();
    const call = { session: shop.houseSession, commandId: 'cmd_drawer' };
    hubSends(shop, device('dev_first', 'Bar till'));
    const told: FoundDevicesRow = { id: 'dev_first', answers: null, at: NOW, devices: [DEVICE] };
    shop.commit([rowFact('found_devices', told)]);
    const answer = await shop.definition.queries.devices.ask(nothing, call);
    const found = answer.ok ? answer.value.machines[0]?.devices[0] : undefined;
    const use = found?.uses.find(({ type }) => type === 'drawer');
    if (found === undefined || use === undefined) throw new Error('nothing was found');
    const { key, connection } = found;
    const { type, setup } = use;
    const made = { key, connection, name: 'Bar drawer', type, hostId: 'dev_first' };
    const save = (opens: string) =>
      shop.definition.commands.savePeripheral.run(
        { ...made, setup: { ...setup, opens } },
        { ...call, commandId: `cmd_${opens}` },
      );
    expect(await save('BEL')).toMatchObject({
      ...{ ok: false, error: { code: 'bad_trigger', field: 'setup.opens' } },
    });
    expect(await save('07')).toMatchObject({ ok: true });
  });

  it('[PE23] what hangs on no machine of its own is said to hang on the first register, by its name', async () => {
    const shop = openOffice();
    hubSends(
      shop,
      device('dev_first', 'Bar till'),
      device('dev_second', 'Window till', 0, 'register', 2),
    );
    const made = { setup: {}, roles: [], hostId: null, failoverId: null, model: null };
    const row = { ...made, connection: { kind: 'tcp', host: '10.0.0.5', port: 9100 } };
    shop.commit([
      rowFact('peripheral', { ...row, id: 'per_s', name: 'Scale', type: 'scale', sort: 0 }),
      rowFact('peripheral', { ...row, id: 'per_p', name: 'Printer', type: 'printer', sort: 1 }),
    ]);
    const call = { session: shop.houseSession, commandId: 'cmd_read' };
    const devices = await shop.definition.queries.devices.ask(nothing, call);
    expect(devices).toMatchObject({
      value: {
        peripherals: [
          { name: 'Scale', hostName: 'Bar till' },
          { name: 'Printer', hostName: null },
        ],
      },
    });
  });

  it('[PE21] a device is tried by the machine that it hangs on, and its answer names the wish', async () => {
    const shop = openOffice();
    const call = { session: shop.houseSession, commandId: 'cmd_try' };
    hubSends(shop, device('dev_kitchen', 'Kitchen', 0, 'kitchen'));
    const connection = { kind: 'serial', path: '/dev/ttyUSB0' };
    const asked = await shop.definition.commands.tryDevice.run(
      { hostId: 'dev_kitchen', type: 'probe', connection, setup: { kind: 'probe' } },
      call,
    );
    if (!asked.ok) throw new Error(asked.error.message);
    const wish = shop.replica.db.prepare('SELECT id, wish, type FROM device_trial').all();
    expect(wish).toEqual([{ id: 'dev_kitchen', wish: asked.value.wish, type: 'probe' }]);
    const answers = { id: 'dev_kitchen', answers: asked.value.wish, value: '4.0', words: null };
    shop.commit([rowFact('device_trial_answer', { ...answers, at: NOW })]);
    const devices = await shop.definition.queries.devices.ask(nothing, call);
    expect(devices).toMatchObject({ value: { trials: [answers] } });
  });
});
