import { describe, expect, it } from 'vitest';
import { open, SCANNER, scannerRow } from './devices.fixture.ts';

const withCheck = (digits: string): string => {
  const sum = [...digits].reduce((total, one, at) => total + Number(one) * (at % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

describe('codes that a scanner reads', () => {
  it('[RG31] reads codes by barcode, number and layout of the house', async () => {
    const { ask, itemId, run, checkId } = await open();
    const read = (code: string) => ask('readCode', { code });
    expect(await read('5010000000011')).toMatchObject({ type: 'item', name: 'Cola', label: null });
    expect(await read('5010000000012')).toMatchObject({ type: 'misread' });
    expect(await read('5010000000028')).toMatchObject({ type: 'unknown' });
    const item = (await ask('menu', {})).items.find(({ id }) => id === itemId);
    const code = withCheck(`21${(item?.plu ?? '').padStart(5, '0')}01000`);
    expect(await read(code)).toMatchObject({ type: 'item', itemId, label: code });
    const weight = { by: 'label' as const, code };
    const line = { checkId, quantity: 1, modifiers: [], weight };
    await run('addLine', { ...line, itemId });
    const priced = withCheck(`22${(item?.plu ?? '').padStart(5, '0')}00725`);
    await run('addLine', { ...line, itemId, weight: { by: 'label', code: priced } });
    const lines = (await ask('check', { checkId }))?.lines;
    expect(lines?.map(({ unitPriceMinor }) => unitPriceMinor)).toEqual([1890, 725]);
  });

  it("[RG31] a label of one item is not another item's", async () => {
    const { ask, tryRun, itemId, checkId } = await open();
    const plu = (await ask('menu', {})).items.find(({ name }) => name === 'Chips')?.plu ?? '';
    const code = withCheck(`21${plu.padStart(5, '0')}01000`);
    const line = { checkId, itemId, quantity: 1, modifiers: [] };
    const outcome = await tryRun('addLine', { ...line, weight: { by: 'label', code } });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'bad_label' } });
  });

  it('[SN19] a label is sold at what it says, or refused in words that name the item', async () => {
    const { replica, ask, tryRun, checkId, login } = await open();
    const layouts = ['21IIIIIWWWWWC', '22IIIIIPPPPPC', '23IIIIINNNNNC'];
    const doc = { ...scannerRow?.doc, setup: { kind: 'scanner', layouts } };
    replica.commit({ facts: [{ kind: 'peripheral', id: SCANNER, doc }] });
    const { items } = await ask('menu', {});
    const labelOf = (kind: number, name: string, value: string) =>
      withCheck(
        `${kind}${(items.find((one) => one.name === name)?.plu ?? '').padStart(5, '0')}${value}`,
      );
    const read = (kind: number, name: string, value: string) =>
      ask('readCode', { code: labelOf(kind, name, value) });
    const refused = (words: string) => ({ type: 'refused', words: expect.stringContaining(words) });
    expect(await read(22, 'Cola', '00100')).toEqual(refused('Cola has one of its own'));
    expect(await read(21, 'Cola', '00350')).toEqual(refused('Cola is sold by the piece'));
    for (const count of ['00000', '01000', '10000'])
      expect(await read(23, 'Cola', count)).toEqual(refused(`says ${Number(count)} of Cola`));
    expect(await read(23, 'Cola', '00999')).toMatchObject({ type: 'item', quantity: 999 });
    expect(await read(22, 'Off-menu dish', '00000')).toEqual(refused('no price for Off-menu dish'));
    const code = labelOf(22, 'Off-menu dish', '00777');
    const { itemId } = (await ask('readCode', { code })) as { itemId: string };
    await login('zofia');
    const line = { checkId, itemId, quantity: 1, modifiers: [] };
    const typed = await tryRun('addLine', { ...line, open: { priceMinor: 777 } });
    expect(typed).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    const scanned = await tryRun('addLine', { ...line, weight: { by: 'label', code } });
    expect(scanned).toMatchObject({ ok: true });
    const lines = (await ask('check', { checkId }))?.lines;
    expect(lines).toMatchObject([{ name: 'Off-menu dish', unitPriceMinor: 777 }]);
  });

  it('[RG33] a scan is taken by one window, and answered with a tone', async () => {
    const { scan, ask, tryRun, devices, time } = await open();
    scan('5010000000011');
    const first = await ask('scans', {});
    expect(first?.outcome).toMatchObject({ type: 'item', name: 'Cola' });
    const tone = { type: 'scan-feedback', deviceId: SCANNER };
    expect(devices.sent).toContainEqual({ ...tone, tone: 'good' });
    const seq = first?.seq ?? 0;
    expect(await tryRun('takeScan', { seq })).toMatchObject({ ok: true });
    expect(await tryRun('takeScan', { seq })).toMatchObject({ ok: false });
    time.now += 5;
    scan('5010000000028');
    expect(devices.sent).toContainEqual({ ...tone, tone: 'bad' });
    expect((await ask('scans', {}))?.seq).toBeGreaterThan(seq);
  });
});
