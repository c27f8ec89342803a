import type { CustomerView } from '@galley/pos/contract';
import type { RpcClient } from '@galley/shell/contract';
import { LocaleProvider } from '@galley/ui';
import { languageFacts, localeIn } from '@galley/ui/languages';
import { useEffect } from 'react';
import { pageWords } from './customer-words.ts';
import { DoneScreen } from './DoneScreen.tsx';
import { NewestLines } from './NewestLines.tsx';
import { Sums } from './Sums.tsx';
import { type CustomerWindow, useCustomer } from './use-customer.ts';

/** What guests see beside a register: the check in hand, and the house's name while there is none. */
export function CustomerPage({ rpc }: { readonly rpc: RpcClient<CustomerWindow> }) {
  const view = useCustomer(rpc);
  const language = view?.language ?? 'en';
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = languageFacts(language).direction;
  }, [language]);
  if (view === undefined || view === null) return <div className="h-dvh bg-paper" />;
  return (
    <LocaleProvider locale={localeOf(view)}>
      <main className="h-dvh overflow-hidden bg-paper text-ink" data-phase={view.phase}>
        <Screen view={view} />
      </main>
    </LocaleProvider>
  );
}

/** Amounts stand as on the house's papers; in Arabic with the digits that they have there. */
const localeOf = ({ language, locale }: CustomerView): string =>
  language === 'ar' ? localeIn(language, locale) : locale;

function Screen({ view }: { readonly view: CustomerView }) {
  const { check, phase } = view;
  if (check === null) return <Idle view={view} />;
  if (phase === 'done') return <DoneScreen view={view} check={check} />;
  const words = pageWords(view);
  return (
    <div className="flex h-full flex-col landscape:flex-row" data-testid="customer-check">
      <section aria-label={words.lines} className="min-h-0 min-w-0 grow p-8 landscape:pe-6">
        <NewestLines lines={check.lines} currency={view.currency} words={words} />
      </section>
      <Sums view={view} check={check} words={words} />
    </div>
  );
}

function Idle({ view }: { readonly view: CustomerView }) {
  const words = pageWords(view);
  return (
    <div
      className="flex h-full flex-col items-center justify-center gap-6 p-12 text-center"
      data-testid="customer-idle"
    >
      <h1 className="m-0 text-display font-bold text-balance [overflow-wrap:anywhere]">
        <bdi>{view.training ? words.training : view.siteName}</bdi>
      </h1>
      <span aria-hidden className="block h-1 w-24 rounded-full bg-accent" />
      <p className="m-0 text-title text-balance text-ink-2">
        {view.training ? words.trainingHelp : view.greeting}
      </p>
    </div>
  );
}
