import type { Fact } from '@galley/base';
import { inTwo } from '@galley/devices/core';
import { rowFact } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

const SITE = 'sit_harbour0';
const LOGO = { width: 16, rows: ['ffff', '8001', 'ffff'] };

const template = (paper: string, more: object = {}): Fact =>
  rowFact('paper_template', {
    id: `${SITE}.${paper}`,
    language: 'en',
    secondLanguage: null,
    headerLines: [],
    footerLines: [],
    logo: null,
    ...more,
  });

/** Sells a bap for cash; what the receipt's paper says, block by block. */
const open = async () => {
  const register = openRegister();
  register.devices.open();
  await register.login('callum');
  const itemId = await register.itemId('Bacon bap');
  const sell = async () => {
    const checkId = await register.openTakeaway();
    await register.run('addLine', { checkId, itemId, quantity: 1, modifiers: [] });
    const cash = { checkId, tender: 'cash', amountMinor: 525, tenderedMinor: 1000 } as const;
    await register.run('pay', cash);
    const jobs = register.replica.outbox.list(['queued', 'sending', 'waiting']);
    const job = jobs.findLast(({ kind }) => kind === 'receipt');
    return JSON.stringify(Object(job?.doc)['doc']);
  };
  return { ...register, sell };
};

describe('templates at the register', () => {
  it('[PT10] papers of a house that speaks Arabic are in English', async () => {
    const { replica, sell } = await open();
    replica.commit({
      facts: [template('all', { language: 'ar', headerLines: ['بجانب الميناء'] })],
    });
    const receipt = await sell();
    expect(receipt).toContain('"Change"');
    expect(receipt).toContain('بجانب الميناء');
  });

  it.each([
    ['fr', 'Rendu'],
    ['es', 'Cambio'],
  ])('[PT10] a receipt in %s', async (language, change) => {
    const { replica, sell } = await open();
    replica.commit({ facts: [template('all', { language })] });
    expect(await sell()).toContain(`"${change}"`);
  });

  it('[PT2] [PT6] the next receipt is printed by what was saved, its own before that of all', async () => {
    const { replica, sell } = await open();
    const plain = await sell();
    expect(plain).toContain('"Change"');
    replica.commit({
      facts: [template('all', { language: 'de', headerLines: ['Am Hafen'], logo: LOGO })],
    });
    const german = await sell();
    expect(german).toContain('"Rückgeld"');
    expect(german).toContain('"Bar"');
    expect(german).toContain('Am Hafen');
    expect(german).toContain('"rows":["ffff","8001","ffff",');
    replica.commit({ facts: [template('receipt', { footerLines: ['See you'] })] });
    const own = await sell();
    expect(own).toContain('"Change"');
    expect(own).toContain('See you');
    expect(own).not.toContain('Am Hafen');
    replica.commit({
      facts: [{ kind: 'paper_template', id: `${SITE}.receipt`, doc: {}, deleted: true }],
    });
    expect(await sell()).toContain('Am Hafen');
  });

  it('[PT7] [PT9] order type, tender and rates are in the words and letters of the paper', async () => {
    const { replica, sell } = await open();
    replica.commit({ facts: [template('all', { language: 'de', secondLanguage: 'en' })] });
    const both = await sell();
    for (const words of [inTwo('Außer Haus', 'Takeaway'), inTwo('Bar', 'Cash')])
      expect(both).toContain(JSON.stringify(words));
    expect(both).toContain('{"text":"A"}');
    expect(both).toContain('{"text":"A VAT 20%"}');
  });

  it('[PT4] one that cannot be read stops nothing and is told', async () => {
    const { replica, sell, ask } = await open();
    expect((await ask('devices', {})).unreadablePapers).toEqual([]);
    replica.commit({
      facts: [
        template('all', { footerLines: ['Ahoy'] }),
        template('receipt', { language: 'tlh', logo: { rows: 'none' } }),
      ],
    });
    expect(await sell()).toContain('Ahoy');
    expect((await ask('devices', {})).unreadablePapers).toEqual(['receipt']);
    replica.commit({ facts: [template('all', { headerLines: 7 })] });
    expect(await sell()).toContain('"Change"');
    expect((await ask('devices', {})).unreadablePapers).toEqual(['all', 'receipt']);
  });
});
