import { inTwo } from '@galley/devices/core';
import { rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from './testing/register.fixture.ts';

const NONE = { allergens: [], words: [], withdraw: [] } as const;
type Register = ReturnType<typeof openRegister>;

const ring = async (register: Register, checkId: string, name: string, more: object = {}) =>
  register.tryRun('addLine', {
    checkId,
    itemId: await register.itemId(name),
    quantity: 1,
    modifiers: [],
    ...more,
  });

const open = async (): Promise<{ register: Register; checkId: string }> => {
  const register = openRegister();
  await register.login('tom');
  return { register, checkId: await register.openTakeaway() };
};

describe('allergies at a register', () => {
  test('[AY1] [AY3] what is noted stands on the check and marks its lines with what they are declared to have', async () => {
    const { register, checkId } = await open();
    const noted = { ...NONE, checkId, allergens: ['milk'] as const, words: ['kiwi'] };
    expect(codeOf(await register.tryRun('noteAllergies', noted))).toBe('ok');
    expect(codeOf(await ring(register, checkId, 'Chips'))).toBe('ok');
    expect(codeOf(await ring(register, checkId, 'Lemon tart', { confirms: ['milk'] }))).toBe('ok');
    const check = await register.ask('check', { checkId });
    expect(check?.allergies).toMatchObject([
      { key: 'milk', text: 'milk', allergen: 'milk', seats: [null] },
      { text: 'kiwi', allergen: null },
    ]);
    expect(check?.lines.map((line) => line.allergies)).toMatchObject([
      [
        { text: 'milk', state: 'free' },
        { text: 'kiwi', state: 'unknown' },
      ],
      [
        { text: 'milk', state: 'contains' },
        { text: 'kiwi', state: 'unknown' },
      ],
    ]);
    const [allergy] = check?.allergies ?? [];
    await register.run('noteAllergies', { ...NONE, checkId, withdraw: [allergy?.id ?? ''] });
    const after = await register.ask('check', { checkId });
    expect(after?.allergies.map(({ text }) => text)).toEqual(['kiwi']);
  });

  test('[AY6] what clashes is refused until it is confirmed', async () => {
    const { register, checkId } = await open();
    await register.run('noteAllergies', { ...NONE, checkId, allergens: ['eggs'] });
    expect(codeOf(await ring(register, checkId, 'Lemon tart'))).toBe('allergy_clash');
    expect(codeOf(await ring(register, checkId, 'Chips'))).toBe('ok');
    expect(codeOf(await ring(register, checkId, 'Lemon tart', { confirms: ['eggs'] }))).toBe('ok');
    const count = register.replica.db.prepare('SELECT count(*) FROM clash_confirmation').pluck();
    expect(count.get()).toBe(1);
  });

  test('[AY19] the check that goes on with a settled one has its allergies and asks by them', async () => {
    const register = openRegister();
    await register.login('callum');
    const settled = await register.openTakeaway();
    await ring(register, settled, 'Chips');
    await register.run('noteAllergies', { ...NONE, checkId: settled, allergens: ['eggs'] });
    await register.payAll(settled);
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const { checkId } = await register.run('reopenCheck', { checkId: settled, reasonId });
    const check = await register.ask('check', { checkId });
    expect(check?.allergies).toMatchObject([{ key: 'eggs', seats: [null] }]);
    expect(check?.lines.map((line) => line.allergies.length)).toEqual([1]);
    expect(codeOf(await ring(register, checkId, 'Lemon tart'))).toBe('allergy_clash');
  });

  test('[AY19] what was confirmed on the settled check is confirmed on the one that goes on', async () => {
    const register = openRegister();
    await register.login('callum');
    const settled = await register.openTakeaway();
    await register.run('noteAllergies', { ...NONE, checkId: settled, allergens: ['eggs'] });
    expect(codeOf(await ring(register, settled, 'Lemon tart', { confirms: ['eggs'] }))).toBe('ok');
    await register.payAll(settled);
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const { checkId } = await register.run('reopenCheck', { checkId: settled, reasonId });
    const { house } = await register.ask('tasks', {});
    expect(house.map(({ type }) => type)).not.toContain('clash_unconfirmed');
    const check = await register.ask('check', { checkId });
    expect(check?.lines[0]?.allergies).toEqual([{ key: 'eggs', text: 'eggs', state: 'contains' }]);
  });

  test('[AY17] what was rung before the allergy is asked about once, before it is sent or paid', async () => {
    const { register, checkId } = await open();
    await ring(register, checkId, 'Lemon tart');
    await ring(register, checkId, 'Chips');
    const note = { ...NONE, checkId, allergens: ['eggs'] as const };
    expect(await register.run('noteAllergies', note)).toEqual({ asks: true });
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('allergy_clash');
    const check = await register.ask('check', { checkId });
    const due = check?.dueMinor ?? 0;
    const cash = { checkId, tender: 'cash', amountMinor: due, tenderedMinor: due } as const;
    expect(codeOf(await register.tryRun('pay', cash))).toBe('allergy_clash');
    const tart = check?.lines.find(({ name }) => name === 'Lemon tart');
    expect(tart?.allergies).toMatchObject([{ key: 'eggs', asks: true }]);
    const shown = (confirms: readonly string[]) => ({
      checkId,
      lines: [{ lineId: tart?.id ?? '', confirms }],
    });
    await register.run('confirmClashes', shown([]));
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('allergy_clash');
    await register.run('confirmClashes', shown(['eggs']));
    await register.run('confirmClashes', shown(['eggs']));
    const rows = register.replica.db.prepare('SELECT lineId FROM clash_confirmation').pluck();
    expect(rows.all()).toEqual([tart?.id]);
    const again = { lineId: tart?.id ?? '', quantity: 2, modifiers: [] };
    expect(codeOf(await register.tryRun('changeLine', again))).toBe('ok');
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('ok');
  });

  test('[AY17] an allergy in own words asks nobody, and one that is withdrawn neither', async () => {
    const { register, checkId } = await open();
    await ring(register, checkId, 'Lemon tart');
    const asks = (change: object) =>
      register.run('noteAllergies', { ...NONE, checkId, ...change }).then((said) => said.asks);
    expect(await asks({ words: ['kiwi'] })).toBe(false);
    expect(await asks({ allergens: ['eggs'] })).toBe(true);
    const check = await register.ask('check', { checkId });
    const eggs = check?.allergies.find(({ key }) => key === 'eggs')?.id ?? '';
    expect(await asks({ withdraw: [eggs] })).toBe(false);
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('ok');
  });

  test('[AY9] [AY13] chits have it, and one noted after the send prints where the line was sent, once', async () => {
    const { register, checkId } = await open();
    await register.run('noteAllergies', { ...NONE, checkId, words: ['kiwi'] });
    await ring(register, checkId, 'Lemon tart');
    await register.run('sendCheck', { checkId });
    expect(JSON.stringify(papers(register, 'kitchen-chit')[0]?.doc)).toContain('ALLERGY: kiwi');
    await register.run('noteAllergies', { ...NONE, checkId, allergens: ['milk'] });
    const late = papers(register, 'allergy-chit');
    expect(late).toHaveLength(1);
    for (const text of ['ALLERGY: milk', 'ALLERGY: kiwi', 'Lemon tart'])
      expect(JSON.stringify(late[0]?.doc)).toContain(text);
    await register.run('noteAllergies', { ...NONE, checkId, allergens: ['milk'] });
    expect(papers(register, 'allergy-chit')).toHaveLength(1);
  });

  test('[AY15] chits name allergens in the languages of the paper', async () => {
    const { register, checkId } = await open();
    const plain = { headerLines: [], footerLines: [], logo: null };
    register.replica.commit({
      facts: [
        rowFact('paper_template', {
          id: 'sit_harbour0.all',
          ...{ ...plain, language: 'de', secondLanguage: 'en' },
        }),
      ],
    });
    await register.run('noteAllergies', { ...NONE, checkId, allergens: ['milk'], words: ['kiwi'] });
    await ring(register, checkId, 'Lemon tart', { confirms: ['milk'] });
    await register.run('sendCheck', { checkId });
    const chit = JSON.stringify(papers(register, 'kitchen-chit')[0]?.doc);
    expect(chit).toContain(JSON.stringify(inTwo('Milch', 'milk')).slice(1, -1));
    expect(chit).toContain('kiwi');
  });

  test('[AY5] [AY12] the menu tells its window the list of the law and a letter for each declaration', async () => {
    const { register } = await open();
    const { list, codes, sheets } = await register.ask('allergens', {});
    expect(list).toHaveLength(14);
    const letters = sheets[await register.itemId('Lemon tart')] ?? '';
    const letterOf = (code: string) => letters[codes.indexOf(code)];
    expect(['milk', 'nuts', 'fish'].map(letterOf)).toEqual(['c', 'm', 'f']);
    const ale = sheets[await register.itemId('Pint of best bitter')] ?? '';
    expect(ale[codes.indexOf('sulphites')]).toBe('u');
  });
});
