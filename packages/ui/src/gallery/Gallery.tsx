import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type ThemeName, useTheme } from '../hooks/use-theme.ts';
import { SegmentedControl } from '../segmented-control/SegmentedControl.tsx';
import { Colors, Sizes, Type } from './Foundations.tsx';
import { Actions } from './show-actions.tsx';
import { Feedback } from './show-feedback.tsx';
import { Fields } from './show-fields.tsx';
import { Lists } from './show-lists.tsx';
import { Pages } from './show-pages.tsx';
import { Register } from './show-register.tsx';
import { Themes } from './show-themes.tsx';

const sections: ReadonlyArray<readonly [string, () => ReactNode]> = [
  ['Three themes', Themes],
  ['Colour', Colors],
  ['Type', Type],
  ['Size', Sizes],
  ['Actions', Actions],
  ['Register', Register],
  ['Fields', Fields],
  ['Lists and tables', Lists],
  ['Feedback', Feedback],
  ['Shared pages', Pages],
];

const themes: ReadonlyArray<{ readonly id: ThemeName; readonly label: string }> = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'contrast', label: 'High contrast' },
];

const locales = [
  { id: 'en-GB', label: 'English' },
  { id: 'ar-EG', label: 'Arabic, mirrored' },
];

/** Every token and component on one page, in the theme, scale and direction chosen at its top. */
export function Gallery() {
  const [locale, setLocale] = useState('en-GB');
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = locale.startsWith('ar') ? 'rtl' : 'ltr';
  }, [locale]);
  return (
    <I18nProvider locale={locale}>
      <main className="mx-auto max-w-[88rem] px-8 pb-24">
        <Head locale={locale} onLocale={setLocale} />
        {sections.map(([title, Show]) => (
          <section key={title} aria-label={title} className="hairline-t py-8">
            <h2 className="mb-6 text-title font-semibold">{title}</h2>
            <Show />
          </section>
        ))}
      </main>
    </I18nProvider>
  );
}

type HeadProps = { readonly locale: string; readonly onLocale: (locale: string) => void };

function Head({ locale, onLocale }: HeadProps) {
  const { theme, setTheme, scale, setScale } = useTheme();
  const scales = ['0.89', '1', '1.2', '1.47'].map((id) => ({ id, label: `${id}×` }));
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-4 py-8">
      <div className="grow">
        <h1 className="text-total font-bold">Galley</h1>
        <p className="mt-2 text-lead text-ink-2">Tokens and components</p>
      </div>
      <SegmentedControl
        size="small"
        label="Theme"
        segments={themes}
        selected={theme}
        onSelect={setTheme}
      />
      <SegmentedControl
        size="small"
        label="Scale"
        segments={scales}
        selected={String(scale)}
        onSelect={(id) => setScale(Number(id))}
      />
      <SegmentedControl
        size="small"
        label="Direction"
        segments={locales}
        selected={locale}
        onSelect={onLocale}
      />
    </div>
  );
}
