import { Badge, Clock, cx, IconButton, Pressable } from '@galley/ui';
import {
  Clock4,
  Contact,
  LogOut,
  MonitorSmartphone,
  MoreHorizontal,
  ReceiptText,
  Stamp,
  Sun,
  Users,
  UtensilsCrossed,
} from 'lucide-react';
import { SyncBadge } from '../parts/SyncBadge.tsx';
import { useFormat, useSite } from '../state/format.ts';
import { useAnswer } from '../state/read.store.ts';
import { logOut, useSession } from '../state/session.ts';
import { go, ROUTES, type Route, useUi } from '../state/ui.store.ts';
import { words } from './words.ts';

const icons: Readonly<Record<Route, typeof Sun>> = {
  today: Sun,
  checks: ReceiptText,
  menu: UtensilsCrossed,
  people: Users,
  hours: Clock4,
  customers: Contact,
  devices: MonitorSmartphone,
  papers: Stamp,
  more: MoreHorizontal,
};

/** The pages, and at the foot whether the figures are fresh and who looks at them. */
export function Nav() {
  const site = useSite();
  const { timeZone } = useFormat();
  return (
    <header className="hairline-e flex w-(--office-nav) shrink-0 flex-col">
      <div className="flex min-h-bar flex-col justify-center gap-0.5 px-5 pt-4 pb-5">
        <p className="flex items-baseline justify-between text-small text-ink-2">
          {words.office}
          <Clock timeZone={timeZone} />
        </p>
        <p className="text-lead leading-tight font-bold text-balance">{site?.name}</p>
      </div>
      <nav aria-label={words.pages} className="flex grow flex-col gap-1 px-2">
        {ROUTES.map((route, at) => (
          <NavItem key={route} route={route} place={at + 1} />
        ))}
      </nav>
      <div className="hairline-t flex flex-col gap-2 px-3 py-3">
        <SyncBadge />
        <Person />
      </div>
    </header>
  );
}

function NavItem({ route, place }: { readonly route: Route; readonly place: number }) {
  const selected = useUi((ui) => ui.route === route);
  const Icon = icons[route];
  return (
    <Pressable
      testId={`nav-${route}`}
      title={`Alt+${place}`}
      aria-current={selected ? 'page' : undefined}
      onPress={() => go(route)}
      className={cx(
        'flex min-h-key items-center gap-3 rounded-control px-3 text-start text-body transition-colors data-pressed:bg-pressed',
        selected ? 'mark-s bg-selected font-bold' : 'text-ink-2',
      )}
    >
      <Icon aria-hidden size="1.2em" strokeWidth={selected ? 2.25 : 1.75} />
      {words.routes[route]}
      {route === 'devices' ? <OpenTasks /> : null}
    </Pressable>
  );
}

/** How many things of the replication wait for a person, on every page. */
function OpenTasks() {
  const open = useAnswer('estate', {}).value?.open ?? 0;
  if (open === 0) return null;
  return (
    <span data-testid="open-tasks" className="ms-auto" title={words.tasksOpen(open)}>
      <Badge tone="alarm">{open}</Badge>
      <span className="sr-only">{words.tasksOpen(open)}</span>
    </span>
  );
}

function Person() {
  const session = useSession();
  if (!session) return null;
  return (
    <div className="flex items-center gap-2 ps-2">
      <div className="min-w-0 grow">
        <p className="truncate text-label font-semibold">{session.name}</p>
        <p className="text-small text-ink-2">{session.roleName}</p>
      </div>
      <IconButton
        size="small"
        icon={<LogOut aria-hidden size="1.15em" />}
        label={words.logOut}
        onPress={logOut}
      />
    </div>
  );
}
