import { afterEach, describe, expect, it } from 'vitest';
import type { PrinterLanguage, PrinterModelId } from '../core/index.ts';
import { closeAll, deviceShop, doc, until } from './printing.fixture.ts';
import { defaultTiming } from './timing.ts';

afterEach(closeAll);

/** A printer that is driven as `model` and speaks `language`. */
const shop = async (model: PrinterModelId, language: PrinterLanguage) => {
  const shop = await deviceShop({
    ...{ printerId: 'p1', model, language },
    timing: { ...defaultTiming, connect: 400, grace: 100 },
  });
  const identities = () => shop.said.filter(({ type }) => type === 'identity');
  const known = () =>
    identities().filter(({ identity }) => Object.keys(Object(identity)).length > 0);
  return { ...shop, identities, known };
};

const star = { identity: { language: 'starprnt' }, proposed: 'star-mc-print3' };
const next = {
  blocks: [
    { type: 'text', spans: [{ text: 'Next' }] },
    { type: 'cut', mode: 'full' },
  ],
};

describe('a printer of unknown language', () => {
  it("[PR120] is asked in Star's language when it leaves Epson's unanswered, and prints nothing of that", async () => {
    const { printer, said, say, identities } = await shop('generic-80', 'starprnt');
    say({ type: 'status?' });
    say({ type: 'identify' });
    await until(() => identities().some(({ proposed }) => proposed !== undefined));
    expect(identities().at(-1)).toMatchObject(star);
    say({ type: 'print', jobKey: 'r1', doc: next, model: 'star-mc-print3' });
    await until(() => said.some(({ jobKey, state }) => jobKey === 'r1' && state === 'printed'));
    expect(printer.papers().map(({ text }) => text)).toEqual(['Next']);
  });

  it('[PR120] is found out although a paper waits for it, and by being looked at later', async () => {
    const { printer, said, say, known } = await shop('generic-80', 'starprnt');
    say({ type: 'print', jobKey: 'r1', doc });
    await until(() => said.some(({ jobKey, cause }) => jobKey === 'r1' && cause === 'no-answer'));
    say({ type: 'status?' });
    await until(() => known().length > 0);
    expect(known()[0]).toMatchObject(star);
    say({ type: 'cancel', jobKey: 'r1' });
    say({ type: 'print', jobKey: 'r2', doc: next, model: 'star-mc-print3' });
    await until(() => said.some(({ jobKey, state }) => jobKey === 'r2' && state === 'printed'));
    expect(printer.papers().map(({ text }) => text)).toEqual(['Next']);
  });

  it("[PR120] that answers Epson's again after it was driven as a Star printer is found out too, with a clean paper", async () => {
    const { printer, said, say, known } = await shop('star-mc-print3', 'escpos');
    say({ type: 'status?' });
    await until(() => known().length > 0);
    expect(known()[0]).toMatchObject({ identity: { maker: 'GALLEY', processIds: true } });
    expect(known()[0]).not.toHaveProperty('proposed');
    say({ type: 'print', jobKey: 'r1', doc: next, model: 'generic-80' });
    await until(() => said.some(({ jobKey, state }) => jobKey === 'r1' && state === 'printed'));
    expect(printer.papers().map(({ text }) => text)).toEqual(['Next']);
  });

  it('[PR120] and one that answers neither is known by nothing, each time it is asked', async () => {
    const { printer, said, say, identities, known } = await shop('generic-80', 'starprnt');
    printer.setCondition({ neverRead: true });
    say({ type: 'status?' });
    await until(() => identities().length > 0);
    expect(known()).toEqual([]);
    expect(said.findLast(({ type }) => type === 'printer')).toMatchObject({
      status: { reachable: false },
    });
  });
});
