import { Clock, cx, Pressable } from '@galley/ui';
import { ClipboardList, Grid3x3, Lock, type LucideIcon, UtensilsCrossed } from 'lucide-react';
import { PaletteButton } from '../features/palette/PaletteButton.tsx';
import { SearchBox } from '../features/search/SearchBox.tsx';
import { SyncBadge } from '../features/sync-badge/SyncBadge.tsx';
import { TasksButton } from '../features/tasks/TasksButton.tsx';
import { initialsOf } from '../parts/initials.ts';
import { useFormat } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';
import { logOut } from '../state/session.ts';
import { go, type Route, useUi } from '../state/ui.store.ts';
import { words } from './words.ts';

const places: readonly {
  readonly route: Route;
  readonly label: string;
  readonly Icon: LucideIcon;
}[] = [
  { route: 'sell', label: words.sell, Icon: UtensilsCrossed },
  { route: 'tables', label: words.tables, Icon: Grid3x3 },
  { route: 'checks', label: words.checks, Icon: ClipboardList },
];

/** Where one is, the search while selling, how the site hangs together, who is on. */
export function TopBar() {
  const route = useUi((ui) => ui.route);
  const { timeZone } = useFormat();
  return (
    <header className="hairline-b @container/bar flex shrink-0 items-stretch gap-3 ps-2 pe-4 max-[900px]:flex-wrap max-[900px]:gap-x-1">
      <h1 className="sr-only">{words.register}</h1>
      <nav aria-label={words.places} className="flex shrink-0 items-stretch">
        {places.map((place) => (
          <Place
            key={place.route}
            {...place}
            here={place.route === (route === 'pay' ? 'sell' : route)}
          />
        ))}
      </nav>
      <div className="flex min-w-0 grow items-center justify-center empty:hidden max-[900px]:order-last max-[900px]:basis-full max-[900px]:pb-2">
        {route === 'sell' ? <SearchBox /> : null}
      </div>
      <div className="ms-auto flex items-center gap-3 py-1 max-[1100px]:gap-1">
        <TasksButton />
        <PaletteButton />
        <SyncBadge />
        <Person />
        <Clock timeZone={timeZone} />
      </div>
    </header>
  );
}

type PlaceProps = (typeof places)[number] & { readonly here: boolean };

function Place({ route, label, Icon, here }: PlaceProps) {
  const loud = useRead(({ openChecks }) =>
    route === 'checks' ? (openChecks ?? []).some(({ paidNotSent }) => paidNotSent) : false,
  );
  return (
    <Pressable
      aria-current={here ? 'page' : undefined}
      onPress={() => go(route)}
      testId={`go-${route}`}
      className={cx(
        'relative flex min-h-bar items-center gap-2 px-3 text-body max-[1100px]:px-2 -outline-offset-4 data-pressed:bg-pressed',
        here ? 'font-bold text-ink' : 'text-ink-2',
      )}
    >
      <Icon aria-hidden size="1.15em" className={loud ? 'text-alarm' : 'max-[1100px]:hidden'} />
      <span className="steady-label" data-label={label}>
        {label}
      </span>
      {here ? <span aria-hidden className="absolute inset-x-2 bottom-0 h-1 bg-ink" /> : null}
    </Pressable>
  );
}

function Person() {
  const name = useRead(({ session }) => session?.name);
  const role = useRead(({ session }) => session?.roleName);
  if (name === undefined) return null;
  return (
    <Pressable
      onPress={() => void logOut()}
      testId="log-out"
      className="flex min-h-key items-center gap-2 rounded-control px-2 text-start data-pressed:bg-pressed"
    >
      <span aria-hidden className="hidden text-label font-semibold @max-[46rem]/bar:block">
        {initialsOf(name)}
      </span>
      <span className="flex max-w-[9rem] flex-col leading-tight @max-[46rem]/bar:sr-only">
        <span className="truncate text-label font-semibold">{name}</span>
        <span className="truncate text-tiny text-ink-2">{role}</span>
      </span>
      <span className="sr-only">{words.logOut}</span>
      <Lock aria-hidden size="1.1em" className="shrink-0 text-ink-2" />
    </Pressable>
  );
}
