import { ALL_STATIONS, EXPO, STATION_JOINT } from '@galley/kitchen/contract';
import { Button, cx, EmptyState, Pressable, Skeleton } from '@galley/ui';
import { ChefHat, HandPlatter, LayoutGrid } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { setPrefs } from '../../state/prefs.store.ts';
import { useRead } from '../../state/read.store.ts';

type ChoiceProps = {
  readonly icon: ReactNode;
  readonly name: string;
  readonly openTickets?: number;
  readonly about?: string;
  /** Undefined: one touch is the choice. */
  readonly chosen?: boolean | undefined;
  readonly onPress: () => void;
};

function Choice({ icon, name, openTickets, about, chosen, onPress }: ChoiceProps) {
  const count = about ?? `${openTickets} open ${openTickets === 1 ? 'ticket' : 'tickets'}`;
  return (
    <Pressable
      onPress={onPress}
      aria-pressed={chosen}
      className={cx(
        'flex min-h-40 flex-col items-start justify-between gap-4 rounded-control bg-surface p-6 text-start data-pressed:bg-pressed [&>svg]:size-10',
        chosen ? 'border-4 border-accent' : 'border-control',
      )}
    >
      {icon}
      <span className="flex flex-col gap-1">
        <span className="text-title font-bold">{name}</span>
        <span className={cx('text-body text-ink-2', about === undefined && 'figures')}>
          {count}
        </span>
      </span>
    </Pressable>
  );
}

const toggled = (keys: readonly string[], key: string): string[] =>
  keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];

type SeveralProps = {
  /** Null: one is chosen by a touch. */
  readonly keys: readonly string[] | null;
  readonly onChange: (keys: readonly string[] | null) => void;
};

/** Two stations of one cook, on one screen. */
function Several({ keys, onChange }: SeveralProps) {
  if (keys === null)
    return (
      <div>
        <Button testId="several-stations" onPress={() => onChange([])}>
          Several stations on this screen
        </Button>
      </div>
    );
  return (
    <div className="flex gap-keys">
      <Button
        variant="primary"
        disabled={keys.length === 0}
        testId="show-several"
        onPress={() => choose(keys.join(STATION_JOINT))}
      >
        {`Show ${keys.length} ${keys.length === 1 ? 'station' : 'stations'}`}
      </Button>
      <Button onPress={() => onChange(null)}>One station</Button>
    </div>
  );
}

const choose = (stationKey: string) => setPrefs({ stationKey });

/** Which station this screen is; it remembers the answer. */
export function StationChoice() {
  const stations = useRead((models) => models.stations);
  const [several, setSeveral] = useState<readonly string[] | null>(null);
  if (stations === undefined) return <Waiting />;
  if (stations.length === 0)
    return (
      <EmptyState icon={<ChefHat aria-hidden />} title="No stations yet">
        They appear here as soon as this screen has received its site.
      </EmptyState>
    );
  const all = stations.reduce((sum, { openTickets }) => sum + openTickets, 0);
  return (
    <div
      data-choice
      className="scroll-region mx-auto flex w-full max-w-[80rem] grow flex-col justify-center gap-6 p-8"
    >
      <h2 className="text-title font-bold">Which station is this screen?</h2>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(16rem,1fr))] gap-4">
        {stations.map(({ key, name, openTickets }) => (
          <Choice
            key={key}
            icon={<ChefHat aria-hidden />}
            name={name}
            openTickets={openTickets}
            chosen={several?.includes(key)}
            onPress={() => (several === null ? choose(key) : setSeveral(toggled(several, key)))}
          />
        ))}
        <Choice
          icon={<LayoutGrid aria-hidden />}
          name="All stations"
          openTickets={all}
          onPress={() => choose(ALL_STATIONS)}
        />
        <Choice
          icon={<HandPlatter aria-hidden />}
          name="Expo"
          about="Gathers what stations make, hands it out"
          onPress={() => choose(EXPO)}
        />
      </div>
      <Several keys={several} onChange={setSeveral} />
    </div>
  );
}

function Waiting() {
  return (
    <div className="mx-auto grid w-full max-w-[80rem] grow grid-cols-3 content-center gap-4 p-8">
      <Skeleton shape="tile" count={6} />
    </div>
  );
}
