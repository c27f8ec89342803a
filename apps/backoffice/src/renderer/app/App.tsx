import { LocaleProvider, MessageStrip, Skeleton, useHotkey, useLocale } from '@galley/ui';
import { type ComponentType, useEffect } from 'react';
import { ChecksPage } from '../features/checks/ChecksPage.tsx';
import { CoursesPage } from '../features/courses/CoursesPage.tsx';
import { CurrenciesPage } from '../features/currencies/CurrenciesPage.tsx';
import { CustomersPage } from '../features/customers/CustomersPage.tsx';
import { DaysPage } from '../features/days/DaysPage.tsx';
import { DeliveryPage } from '../features/delivery/DeliveryPage.tsx';
import { DevicesPage } from '../features/devices/DevicesPage.tsx';
import { GiftCardsPage } from '../features/gift-cards/GiftCardsPage.tsx';
import { KitchenPage } from '../features/kitchen-numbers/KitchenPage.tsx';
import { LoginScreen } from '../features/login/LoginScreen.tsx';
import { LoyaltyPage } from '../features/loyalty/LoyaltyPage.tsx';
import { MenuPage } from '../features/menu/MenuPage.tsx';
import { ModifiersPage } from '../features/modifiers/ModifiersPage.tsx';
import { MorePage } from '../features/more/MorePage.tsx';
import { OrderTypesPage } from '../features/order-types/OrderTypesPage.tsx';
import { PapersPage } from '../features/papers/PapersPage.tsx';
import { PeoplePage } from '../features/people/PeoplePage.tsx';
import { RoutingPage } from '../features/routing/RoutingPage.tsx';
import { ServicePage } from '../features/service/ServicePage.tsx';
import { AlertsPage } from '../features/station-alerts/AlertsPage.tsx';
import { TasksPage } from '../features/tasks/TasksPage.tsx';
import { TaxesPage } from '../features/taxes/TaxesPage.tsx';
import { TimeClockPage } from '../features/time-clock/TimeClockPage.tsx';
import { TipsPage } from '../features/tips/TipsPage.tsx';
import { TodayPage } from '../features/today/TodayPage.tsx';
import { useFormat, useSite } from '../state/format.ts';
import { useSession } from '../state/session.ts';
import { go, ROUTES, type Route, useUi } from '../state/ui.store.ts';
import { Banner } from './Banner.tsx';
import { Nav } from './Nav.tsx';
import { words } from './words.ts';

export function App() {
  const { locale } = useFormat();
  const session = useSession();
  return (
    <LocaleProvider locale={locale}>
      <PageLanguage />
      <div className="flex h-dvh flex-col overflow-hidden bg-paper">
        <Banner />
        <div className="min-h-0 grow">
          {session === undefined ? <Starting /> : session === null ? <LoginScreen /> : <AtWork />}
        </div>
        <MessageStrip dismissLabel={words.dismiss}>
          <AtRest />
        </MessageStrip>
      </div>
    </LocaleProvider>
  );
}

/** What the foot of the page says while there is no message. */
function AtRest() {
  const site = useSite();
  const { dayOfYear } = useFormat();
  if (site == null) return null;
  return (
    <>
      <span>{site.name}</span>
      <span>
        {words.businessDay} {dayOfYear(site.businessDate)}
      </span>
    </>
  );
}

function Starting() {
  return (
    <div className="p-8">
      <Skeleton label={words.starting} />
    </div>
  );
}

/** Tells the page which way it is read. */
function PageLanguage() {
  const { locale, direction } = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
  }, [locale, direction]);
  return null;
}

const pages: Readonly<Record<Route, ComponentType>> = {
  today: TodayPage,
  checks: ChecksPage,
  tasks: TasksPage,
  menu: MenuPage,
  people: PeoplePage,
  hours: TimeClockPage,
  customers: CustomersPage,
  devices: DevicesPage,
  papers: PapersPage,
  more: () => (
    <MorePage
      features={{
        days: DaysPage,
        orders: OrderTypesPage,
        delivery: DeliveryPage,
        service: ServicePage,
        taxes: TaxesPage,
        currencies: CurrenciesPage,
        giftCards: GiftCardsPage,
        tips: TipsPage,
        loyalty: LoyaltyPage,
        courses: CoursesPage,
        routing: RoutingPage,
        alerts: AlertsPage,
        kitchen: KitchenPage,
        modifiers: ModifiersPage,
      }}
    />
  ),
};

function AtWork() {
  const route = useUi((ui) => ui.route);
  const Page = pages[route];
  return (
    <div className="flex h-full">
      <Nav />
      <main className="min-h-0 min-w-0 grow">
        <Page />
      </main>
      {ROUTES.map((name, at) => (
        <PageKey key={name} hotkey={`alt+${(at + 1) % 10}`} route={name} />
      ))}
    </div>
  );
}

function PageKey({ hotkey, route }: { readonly hotkey: string; readonly route: Route }) {
  useHotkey(hotkey, () => go(route));
  return null;
}
