import { describe, expect, test } from 'vitest';
import { codeOf, context, good, SITE } from '../testing/fixtures.ts';
import {
  decideSaveCustomerWords,
  displayRows,
} from './save-customer-words/save-customer-words.rule.ts';
import type { SavePaperTemplateCommand } from './save-paper-template/save-paper-template.command.ts';
import {
  decideRemovePaperTemplate,
  decideSavePaperTemplate,
  HIGHEST_LOGO,
} from './save-paper-template/save-paper-template.rule.ts';

const by = context();
const server = context({ permissions: ['sell'] });

const template = (more: Partial<SavePaperTemplateCommand> = {}): SavePaperTemplateCommand => ({
  paper: 'all',
  language: 'en',
  secondLanguage: null,
  headerLines: [],
  footerLines: [],
  logo: null,
  ...more,
});

const fieldOf = (more: Partial<SavePaperTemplateCommand>): string | undefined => {
  const outcome = decideSavePaperTemplate(template(more), by);
  return outcome.ok ? undefined : outcome.error.field;
};

describe('templates of papers', () => {
  test('[PT1] each field that does not fit is named, and a role may be missing', () => {
    expect(codeOf(decideSavePaperTemplate(template(), server))).toBe('not_allowed');
    expect(codeOf(decideRemovePaperTemplate('all', server))).toBe('not_allowed');
    expect(fieldOf({ headerLines: Array(7).fill('x') })).toBe('headerLines');
    expect(fieldOf({ footerLines: ['x'.repeat(49)] })).toBe('footerLines');
    expect(fieldOf({ footerLines: ['x'.repeat(48)] })).toBeUndefined();
    expect(fieldOf({ secondLanguage: 'en' })).toBe('secondLanguage');
    expect(fieldOf({ logo: { width: 392, rows: ['00'.repeat(49)] } })).toBe('logo');
    expect(fieldOf({ logo: { width: 16, rows: Array(HIGHEST_LOGO + 1).fill('0000') } })).toBe(
      'logo',
    );
    expect(fieldOf({ logo: { width: 16, rows: ['0000', '00'] } })).toBe('logo');
    expect(fieldOf({ logo: { width: 12, rows: ['fff0'] } })).toBeUndefined();
  });

  test('[PT2] a paper has a row of its own, and loses it again', () => {
    const lines = { headerLines: ['Open every day', ''], footerLines: ['Bye\u0007'] };
    expect(good(decideSavePaperTemplate(template({ paper: 'receipt', ...lines }), by))).toEqual([
      {
        kind: 'paper_template',
        id: `${SITE}.receipt`,
        doc: {
          language: 'en',
          secondLanguage: null,
          headerLines: ['Open every day'],
          footerLines: ['Bye'],
          logo: null,
        },
        // One that was taken off before is there again.
        deleted: false,
      },
    ]);
    expect(good(decideRemovePaperTemplate('receipt', by))).toEqual([
      { kind: 'paper_template', id: `${SITE}.receipt`, doc: {}, deleted: true },
    ]);
  });

  test('[CD8] greeting and thanks fit in two lines of twenty', () => {
    const save = (greeting: string | null, thanks: string | null = null) =>
      decideSaveCustomerWords({ greeting, thanks }, by);
    expect(displayRows('Good to see you here again')).toEqual(['Good to see you here', 'again']);
    expect(displayRows('x'.repeat(25))).toEqual(['x'.repeat(20), 'x'.repeat(5)]);
    expect(good(save('  Welcome \n', ' '))).toEqual([
      { kind: 'customer_words', id: SITE, doc: { greeting: 'Welcome', thanks: null } },
    ]);
    const long = save('x'.repeat(41));
    expect(long.ok ? undefined : long.error.field).toBe('greeting');
    const two = save(null, 'One two three four five six seven eight nine');
    expect(two.ok ? undefined : two.error.field).toBe('thanks');
    expect(codeOf(decideSaveCustomerWords({ greeting: null, thanks: null }, server))).toBe(
      'not_allowed',
    );
  });
});
