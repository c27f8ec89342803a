import { describe, expect, it } from 'vitest';
import { firstOf, secondsOf } from '../layout/gloss.ts';
import { germanLabels } from './german-labels.ts';
import { englishLabels, orderTypeWords, paperLabels } from './labels.ts';
import { contextOf, readPaperTemplate } from './template.ts';

describe('templates of papers', () => {
  it('[PT5] in two languages each word stands in both, the first in front', () => {
    const both = paperLabels('de', 'en');
    expect([firstOf(both.total), secondsOf(both.total)]).toEqual(['Summe', ['Total']]);
    for (const [key, words] of Object.entries(both)) {
      const [german, english] = [germanLabels, englishLabels].map((one) => Object(one)[key]);
      expect(firstOf(words)).toBe(german);
      expect(secondsOf(words)).toEqual(german === english ? [] : [english]);
    }
    expect(paperLabels('en', 'en')).toEqual(englishLabels);
  });

  it("[PT7] an order type is in the paper's languages, a name of the house's own stands", () => {
    const shown = (words: string) => [firstOf(words), ...secondsOf(words)];
    const [german, both] = [paperLabels('de'), paperLabels('en', 'de')];
    expect(shown(orderTypeWords('Takeaway', 'takeaway', german))).toEqual(['Au\u00dfer Haus']);
    expect(shown(orderTypeWords('Takeaway', 'takeaway', both))).toEqual([
      'Takeaway',
      'Au\u00dfer Haus',
    ]);
    expect(shown(orderTypeWords('Im Haus', 'dine_in', both))).toEqual(['Dine in', 'Im Haus']);
    expect(shown(orderTypeWords('Boat', 'takeaway', german))).toEqual(['Boat']);
    expect(shown(orderTypeWords('Boat', 'takeaway', both))).toEqual(['Boat', 'Au\u00dfer Haus']);
  });

  it('[PT4] what is stored is read, and what cannot be is told', () => {
    const stored = {
      language: 'de',
      secondLanguage: 'en',
      headerLines: ['Am Hafen'],
      footerLines: [],
      logo: { width: 8, rows: ['ff'] },
    };
    const template = readPaperTemplate(stored);
    if (template === undefined) throw new Error('unreadable');
    expect(contextOf(template, String)).toMatchObject({
      headerLines: ['Am Hafen'],
      logo: { type: 'image', width: 8, rows: ['ff'] },
    });
    for (const part of [{ language: 'xx' }, { headerLines: 'x' }, { logo: { width: 0, rows: [] } }])
      expect(readPaperTemplate({ ...stored, ...part })).toBeUndefined();
  });
});
