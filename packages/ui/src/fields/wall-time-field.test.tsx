import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LocaleProvider } from '../index.ts';
import { localeIn } from '../languages/pure.ts';
import { WallTimeField } from './WallTimeField.tsx';

/** What the field shows, part by part, without marks of direction. */
const shown = (locale: string): string => {
  const html = renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <WallTimeField label="When" value="2026-03-05T19:05" onChange={() => {}} testId="when" />
    </LocaleProvider>,
  );
  const group = html.slice(html.indexOf('data-testid="when"'), html.indexOf('<button'));
  return group
    .replace(/^[^>]*>/, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[\u061c\u200e\u200f\u2066-\u2069]/g, '');
};

it.each([
  [localeIn('en', 'en-GB'), '05/03/2026, 19:05'],
  [localeIn('en', 'en-US'), '03/05/2026, 07:05 PM'],
  [localeIn('de', 'en-GB'), '05.03.2026, 19:05'],
  [localeIn('fr', 'en-GB'), '05/03/2026 19:05'],
  [localeIn('es', 'en-GB'), '05/03/2026, 19:05'],
  [localeIn('ar', 'en-GB'), '05/03/2026، 19:05'],
])('[LG10] a date and time stands as %s has it', (locale, text) => {
  expect(shown(locale).replaceAll(/\s/g, ' ')).toBe(text);
});
