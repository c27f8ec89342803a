import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

let loads = 0;
beforeEach(() => {
  loads = 0;
  vi.stubGlobal('localStorage', memory());
  vi.stubGlobal('sessionStorage', memory());
  vi.stubGlobal('location', {
    reload: () => {
      loads += 1;
    },
  });
  vi.stubGlobal('document', { documentElement: { hasAttribute: () => false } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The page as it is loaded now. */
const page = async () => {
  vi.resetModules();
  loads = 0;
  return await import('./chosen.ts');
};
const ANA = { sessionId: 'ses_ana', language: 'es' };
const TOM = { sessionId: 'ses_tom', language: null };

it('[LG13] the language of a person is taken at log-in, that of the device when they leave', async () => {
  const { language, speakTo } = await page();
  expect(language).toBe('en');
  speakTo(ANA);
  expect(loads).toBe(1);
  const theirs = await page();
  expect(theirs.language).toBe('es');
  theirs.speakTo(ANA);
  expect(loads).toBe(0);
  theirs.speakTo(null);
  expect(loads).toBe(1);
  expect((await page()).language).toBe('en');
});

it('[LG13] who has none is spoken to as the device is set, and nothing is loaded anew for it', async () => {
  const first = await page();
  first.chooseLanguage('de');
  const { language, speakTo } = await page();
  expect(language).toBe('de');
  speakTo(TOM);
  speakTo({ sessionId: 'ses_eva', language: 'de' });
  speakTo(null);
  expect(loads).toBe(0);
});

it('[LG13] from one person to the next without a log-out between', async () => {
  (await page()).speakTo(ANA);
  const theirs = await page();
  theirs.speakTo(TOM);
  expect(loads).toBe(1);
  expect((await page()).language).toBe('en');
});

it('[LG13] what a person with a language of their own chooses holds until they leave', async () => {
  (await page()).speakTo(ANA);
  (await page()).chooseLanguage('fr');
  const theirs = await page();
  expect(theirs.language).toBe('fr');
  theirs.speakTo(ANA);
  expect(loads).toBe(0);
  theirs.speakTo(null);
  expect((await page()).language).toBe('en');
});

it('[LG13] a language that this page does not have is none', async () => {
  const { speakTo } = await page();
  speakTo({ sessionId: 'ses_x', language: 'tlh' });
  expect(loads).toBe(0);
  expect((await page()).language).toBe('en');
});

it('[LG11] a label has its colon as the language has it', async () => {
  expect((await page()).labelled('Allergy', 'milk')).toBe('Allergy: milk');
  (await page()).chooseLanguage('fr');
  expect((await page()).labelled('Allergie', 'lait')).toBe('Allergie\u00a0: lait');
});
