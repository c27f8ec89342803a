import { describe, expect, test } from 'vitest';
import { pickupLanguage, pickupWords } from './pickup-words.ts';

describe('the page of guests who wait', () => {
  test('[KS66] speaks the language that is asked for, else the house’s, else English', () => {
    expect(pickupLanguage('de-AT', null)).toBe('de');
    expect(pickupLanguage('de-AT', 'ar')).toBe('ar');
    expect(pickupLanguage('pt-BR', 'xx')).toBe('en');
    const ready = ['en', 'de', 'fr', 'es', 'ar'].map((language) => pickupWords(language).ready);
    expect(new Set(ready).size).toBe(5);
  });
});
