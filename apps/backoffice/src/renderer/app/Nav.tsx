import { Badge, Clock, cx, houseTaskWords, IconButton, Pressable } from '@galley/ui';
import {
  Clock4,
  Contact,
  ListChecks,
  LogOut,
  MonitorSmartphone,
  MoreHorizontal,
  ReceiptText,
  Stamp,
  Sun,
  Users,
  UtensilsCrossed,
} from 'lucide-react';
import { countTasks } from '../features/tasks/TasksPage.tsx';
import { SyncBadge } from '../parts/SyncBadge.tsx';
import { useFormat, useSite } from '../state/format.ts';
import { useAnswer } from '../state/read.store.ts';
import { logOut, useSession } from '../state/session.ts';
import { go, ROUTES, type Route, useUi } from '../state/ui.store.ts';
import { words } from './words.ts';

const icons: Readonly<Record<Route, typeof Sun>> = {
  today: Sun,
  checks: ReceiptText,
  tasks: ListChecks,
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
    <header className="hairline-e flex min-h-0 w-(--office-nav) shrink-0 flex-col">
      <div className="flex min-h-bar shrink-0 flex-col justify-center gap-0.5 px-5 pt-4 pb-3">
        <p className="flex items-baseline justify-between text-small text-ink-2">
          {words.office}
          <Clock timeZone={timeZone} />
        </p>
        <p className="text-lead leading-tight font-bold text-balance">{site?.name}</p>
      </div>
      <nav
        aria-label={words.pages}
        className="scroll-region flex min-h-0 grow flex-col gap-0.5 px-2"
      >
        {ROUTES.map((route, at) => (
          <NavItem key={route} route={route} place={(at + 1) % 10} />
        ))}
      </nav>
      <div className="hairline-t flex shrink-0 flex-col gap-2 px-3 py-3">
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
        'flex min-h-11 shrink-0 items-center gap-3 rounded-control px-3 text-start text-body transition-colors data-pressed:bg-pressed',
        selected ? 'mark-s bg-selected font-bold' : 'text-ink-2',
      )}
    >
      <Icon aria-hidden size="1.2em" strokeWidth={selected ? 2.25 : 1.75} />
      {words.routes[route]}
      {route === 'devices' ? <DeviceTasks /> : null}
      {route === 'tasks' ? <HouseTasks /> : null}
    </Pressable>
  );
}

/** How many things of the replication wait for a person, on every page. */
function DeviceTasks() {
  const open = useAnswer('estate', {}).value?.open ?? 0;
  return <Waiting count={open} said={words.tasksOpen(open)} testId="open-tasks" />;
}

/** How many things of checks, floor and time clock wait for a person. */
function HouseTasks() {
  const { value } = useAnswer('tasks', {});
  const count = value === undefined ? 0 : countTasks(value);
  return <Waiting count={count} said={houseTaskWords.open(count)} testId="tasks-count" />;
}

type WaitingProps = { readonly count: number; readonly said: string; readonly testId: string };

function Waiting({ count, said, testId }: WaitingProps) {
  if (count === 0) return null;
  return (
    <span data-testid={testId} className="ms-auto" title={said}>
      <Badge tone="alarm">{count}</Badge>
      <span className="sr-only">{said}</span>
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
