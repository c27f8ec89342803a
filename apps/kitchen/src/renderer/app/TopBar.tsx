import { Badge, Button, IconButton } from '@galley/ui';
import { Ban, ChefHat, CirclePause, History, ListChecks, Settings, Zap } from 'lucide-react';
import { toggleComing, useComingShown } from '../state/coming.ts';
import { usePaging } from '../state/page.store.ts';
import { setPrefs, usePrefs } from '../state/prefs.store.ts';
import { useRead } from '../state/read.store.ts';
import { askOut, openSheet, select, turnTo, useUi } from '../state/ui.store.ts';
import { ClosedBadge } from './ClosedBadge.tsx';
import { SoundButton } from './SoundButton.tsx';

/** Whose board this is; a touch leads back to the choice. */
export function StationName() {
  const name = useRead((models) => models.board?.stationName);
  const open = useRead((models) => models.board?.open.length);
  return (
    <>
      <Button
        size="bar"
        icon={<ChefHat aria-hidden size="1.25em" />}
        onPress={() => setPrefs({ stationKey: null })}
      >
        {name ?? 'Station'}
      </Button>
      {open === undefined ? null : <Badge>{`${open} open`}</Badge>}
      <ClosedBadge />
    </>
  );
}

/** What is held or starts later; without any, nobody is asked to think of it. */
function ComingButton() {
  const shown = useComingShown();
  const count = useRead((models) => models.board?.coming.length ?? 0);
  if (count === 0 && !shown) return null;
  return (
    <Button
      size="bar"
      hotkey="F2"
      aria-pressed={shown}
      testId="open-coming"
      icon={<CirclePause aria-hidden size="1.25em" />}
      onPress={toggleComing}
    >
      {`Coming ${count}`}
    </Button>
  );
}

/** Tickets that are to go before others keep their places: a touch leads to the next one that is not on this page. */
function RushButton() {
  const board = useRead((models) => models.board);
  const shown = usePaging((paging) => paging.shown);
  const startsOn = usePaging((paging) => paging.startsOn);
  const rushed = (board?.open ?? []).filter((ticket) => ticket.rushed);
  const next = rushed.find(({ id }) => !shown.includes(id)) ?? rushed[0];
  if (next === undefined) return null;
  const show = () => {
    turnTo(startsOn[next.id] ?? 0);
    select(next.id);
  };
  return (
    <Button
      size="bar"
      variant="primary"
      testId="show-rushed"
      icon={<Zap aria-hidden size="1.25em" />}
      onPress={show}
    >
      {`Rush ${rushed.length}`}
    </Button>
  );
}

export function BarActions() {
  const allDay = usePrefs((prefs) => prefs.allDay);
  return (
    <>
      <RushButton />
      <SoundButton />
      <ComingButton />
      <Button
        size="bar"
        hotkey="F1"
        aria-pressed={allDay}
        icon={<ListChecks aria-hidden size="1.25em" />}
        onPress={() => setPrefs({ allDay: !allDay })}
      >
        All-day
      </Button>
      <Button
        size="bar"
        hotkey="F6"
        testId="open-out"
        icon={<Ban aria-hidden size="1.25em" />}
        onPress={() => askOut(useUi.getState().selected)}
      >
        86
      </Button>
      <Button
        size="bar"
        hotkey="F4"
        icon={<History aria-hidden size="1.25em" />}
        onPress={() => openSheet('recall')}
      >
        Recall
      </Button>
      <IconButton
        icon={<Settings aria-hidden size="1.5em" />}
        label="Settings of this screen"
        onPress={() => openSheet('settings')}
      />
    </>
  );
}
