import { cx, LocaleProvider, MessageStrip } from '@galley/ui';
import { type ComponentType, useEffect, useState } from 'react';
import { CheckPanel } from '../features/check-panel/CheckPanel.tsx';
import { LoginScreen } from '../features/login/LoginScreen.tsx';
import { PaymentScreen } from '../features/payment/PaymentScreen.tsx';
import { OrderStrip } from '../features/strip/OrderStrip.tsx';
import { TablesScreen } from '../features/tables/TablesScreen.tsx';
import { TimeClockScreen } from '../features/time-clock/TimeClockScreen.tsx';
import { TrainingBar } from '../features/training/TrainingBar.tsx';
import { TrainingFrame } from '../features/training/TrainingFrame.tsx';
import { useFormat } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';
import { type Route, useUi } from '../state/ui.store.ts';
import { Banners } from './Banners.tsx';
import { ChecksScreen } from './ChecksScreen.tsx';
import { Hotkeys } from './Hotkeys.tsx';
import { MenuOrResults } from './MenuOrResults.tsx';
import { OrderKeys } from './OrderKeys.tsx';
import { Sheets } from './Sheets.tsx';
import { StripAtRest } from './StripAtRest.tsx';
import { TopBar } from './TopBar.tsx';
import { words } from './words.ts';

/** On a narrow screen two banners take the whole strip; a message still gets its place beside them. */
const messagePlace =
  '@container min-w-0 grow basis-0 has-[[data-testid=message]]:grow-[3] max-[1599px]:[&:has(+div>:nth-child(2)):not(:has([data-testid=message]))]:grow-0';

export function App() {
  const { locale } = useFormat();
  const loggedIn = useRead(({ session }) => session !== null && session !== undefined);
  const training = useUi(({ world }) => world === 'training');
  return (
    <LocaleProvider locale={locale}>
      {/* All that stands anywhere is within: the page itself is never taller than the window, and cannot be drawn away. */}
      <div
        className={cx('relative flex h-dvh flex-col overflow-clip bg-paper', training && 'p-[6px]')}
      >
        <TrainingBar />
        <div className="flex min-h-0 grow flex-col">{loggedIn ? <AtWork /> : <Locked />}</div>
        <div className="flex h-strip shrink-0">
          <div className={messagePlace}>
            <MessageStrip dismissLabel={words.dismiss}>
              {loggedIn ? <StripAtRest /> : null}
            </MessageStrip>
          </div>
          <Banners />
        </div>
      </div>
      <TrainingFrame />
    </LocaleProvider>
  );
}

/** How long the pad says what was punched; the next person is not to read it as theirs. */
const TOLD_MS = 8000;

function Locked() {
  const [clock, setClock] = useState(false);
  const [told, setTold] = useState<string>();
  useEffect(() => {
    if (told === undefined) return undefined;
    const timer = setTimeout(() => setTold(undefined), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const leave = (done?: string) => {
    setClock(false);
    setTold(done);
  };
  if (clock) return <TimeClockScreen onLeave={leave} />;
  return <LoginScreen told={told} onClock={() => setClock(true)} />;
}

function AtWork() {
  const route = useUi((ui) => ui.route);
  const Screen = screens[route];
  return (
    <>
      <TopBar />
      <main className="min-h-0 grow">
        <Screen />
      </main>
      <Sheets />
      <Hotkeys />
    </>
  );
}

function SellScreen() {
  return (
    <div className="flex h-full min-h-0">
      <div className="flex h-full min-w-0 grow flex-col">
        <OrderKeys />
        <OrderStrip />
        <div className="min-h-0 grow">
          <MenuOrResults />
        </div>
      </div>
      <CheckPanel />
    </div>
  );
}

const screens: Readonly<Record<Route, ComponentType>> = {
  sell: SellScreen,
  tables: TablesScreen,
  checks: ChecksScreen,
  pay: PaymentScreen,
};
