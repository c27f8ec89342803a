import { describe, expect, it } from 'vitest';
import { englishLabels, germanLabels, paperLabels } from './labels.ts';
import { contextOf, readPaperTemplate } from './template.ts';

describe('templates of papers', () => {
  it('[PT5] in two languages each word stands in both, heads of columns one below the other', () => {
    const both = paperLabels('de', 'en');
    expect(both.total).toBe('Summe / Total');
    expect(both.net).toBe('Netto\nNet');
    expect(both.possibleDuplicate).toBe(
      `${germanLabels.possibleDuplicate} / ${englishLabels.possibleDuplicate}`,
    );
    expect(paperLabels('en', 'en')).toEqual(englishLabels);
    const same = Object.keys(germanLabels).filter((key) => !(key in both));
    expect(same).toEqual([]);
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
