import { ALLERGEN_WORDS, ALLERGENS, allergyText, clashText } from '@galley/domain';
import { isolate, LANGUAGES, type Language } from '@galley/ui/languages';
import { afterEach, expect, test, vi } from 'vitest';
import { DEMO_ROLES } from '../../../../../packages/domain/src/demo/people-data.ts';
import { allergenWords as english } from '../app/languages/en/allergen-words.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const OTHERS = LANGUAGES.map(({ id }) => id).filter((id) => id !== 'en');

/** The register's client as a page of this language has it. */
const pageIn = async (language: Language) => {
  vi.stubGlobal('document', { documentElement: { hasAttribute: () => true } });
  vi.stubGlobal('localStorage', { getItem: () => language });
  const [{ toldAnswer }, { told }, { allergenByCode }] = await Promise.all([
    import('./told-rpc.ts'),
    import('../app/told.ts'),
    import('../app/allergen-words.ts'),
  ]);
  return { toldAnswer, told, wordOf: (code: string) => allergenByCode(code) ?? '' };
};

test('[AY15] the English table has the words that cores say', () => {
  expect(english).toEqual(ALLERGEN_WORDS);
});

test.each(OTHERS)('[AY15] allergens come in %s wherever a core names them', async (language) => {
  const { toldAnswer, wordOf } = await pageIn(language);
  for (const code of ALLERGENS) {
    const text = allergyText({ allergen: code, words: null });
    const word = wordOf(code);
    expect(toldAnswer('check', { allergies: [{ key: code, allergen: code, text }] })).toEqual({
      allergies: [{ key: code, allergen: code, text: word }],
    });
    expect(toldAnswer('allergens', { list: [{ code, name: text }], codes: [code] })).toEqual({
      list: [{ code, name: word }],
      codes: [code],
    });
    expect(toldAnswer('customers', [{ allergies: [text, 'kiwi'] }])).toEqual([
      { allergies: [word, 'kiwi'] },
    ]);
    expect(toldAnswer('customerAtCheck', { unnoted: { texts: [text] } })).toEqual({
      unnoted: { texts: [word] },
    });
  }
});

test.each(OTHERS)('[AY15] a guest’s own words stay as they were said, in %s', async (language) => {
  const { toldAnswer } = await pageIn(language);
  const own = { allergies: [{ key: '“fish”', allergen: null, text: 'fish' }] };
  expect(toldAnswer('check', own)).toEqual(own);
});

test.each(OTHERS)('[AY15] the refusal of a clash names allergens in %s', async (language) => {
  const { told, wordOf } = await pageIn(language);
  const mark = { allergyId: 'alg_1', allergen: 'milk', words: null } as const;
  const texts = [
    clashText('Lemon tart', { ...mark, state: 'contains' }),
    clashText('Lemon tart', { ...mark, allergen: 'nuts', state: 'unknown' }),
  ];
  const said = told(`Allergy: ${texts.join('; ')}. Confirm it, or choose another item.`);
  const value = language === 'ar' ? isolate : String;
  for (const code of ['milk', 'nuts']) expect(said).toContain(value(wordOf(code)));
  expect(said).not.toMatch(/contains|known|tree nuts|milk/);
});

test('[LG15] roles of the program, hubs and lines without a maker are named in the language', async () => {
  const { toldAnswer } = await pageIn('de');
  expect(toldAnswer('session', { name: 'Callum Reid', roleName: 'Server' })).toEqual({
    name: 'Callum Reid',
    roleName: 'Service',
  });
  expect(toldAnswer('session', { roleName: 'Barista' })).toEqual({ roleName: 'Barista' });
  const peers = [
    { kind: 'site_hub', name: 'Hub at Kitchen screen' },
    { kind: 'device', name: 'Hub at sea' },
  ];
  expect(toldAnswer('sync', { peers })).toEqual({
    peers: [
      { kind: 'site_hub', name: 'Hub an Kitchen screen' },
      { kind: 'device', name: 'Hub at sea' },
    ],
  });
  const found = [
    { transport: 'serial', name: 'Serial line' },
    { transport: 'serial', name: 'Star Micronics' },
  ];
  expect(toldAnswer('foundDevices', found)).toEqual([
    { transport: 'serial', name: 'Serielle Leitung' },
    { transport: 'serial', name: 'Star Micronics' },
  ]);
});

test.each(OTHERS)(
  '[LG15] every role that the program brings has its word in %s',
  async (language) => {
    const { toldAnswer } = await pageIn(language);
    const untold = DEMO_ROLES.filter(({ key, name }) => {
      const told = toldAnswer('session', { roleName: name }).roleName;
      return told === name && !(language === 'de' && key === 'manager');
    });
    expect(untold).toEqual([]);
  },
);

test.each(OTHERS)('[LG15] who shares a line is named by their check in %s', async (language) => {
  const { toldAnswer } = await pageIn(language);
  const { toldTitle } = await import('../app/told.ts');
  const title = toldTitle('Table 10/2');
  expect(title !== 'Table 10/2').toBe(language !== 'fr');
  const line = { name: 'Pier burger', sharedWith: ['Table 10/2', 'R1-12'] };
  expect(toldAnswer('check', { lines: [line] })).toEqual({
    lines: [{ name: 'Pier burger', sharedWith: [title, toldTitle('R1-12')] }],
  });
});
