import type { EstateHub, EstateView } from '@galley/backoffice/contract';
import { IconButton, List, ListRow, StatusBadge, Switch, toaster } from '@galley/ui';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import { moved, toggled } from './hub-order.ts';

type HubOrderListProps = {
  readonly estate: EstateView;
  readonly actingId: string | undefined;
  readonly mayChange: boolean;
};

const subtitleOf = (hub: EstateHub, { devices }: EstateView): string => {
  const owner = devices.find(({ id }) => id === hub.deviceId);
  const how = owner === undefined ? words.hubOwnMachine : words.hubStartedBy(owner.name);
  return [how, ...hub.urls].join(' · ');
};

/** The order in which hubs take over; every change is kept at once. */
export function HubOrderList({ estate, actingId, mayChange }: HubOrderListProps) {
  const [busy, setBusy] = useState(false);
  const save = async (hubs: readonly EstateHub[]) => {
    setBusy(true);
    const order = hubs.filter(({ excluded }) => !excluded).map(({ id }) => id);
    const excluded = hubs.filter((hub) => hub.excluded).map(({ id }) => id);
    const outcome = await runAndTell('saveHubOrder', { order: [...order, ...excluded], excluded });
    setBusy(false);
    if (outcome.ok) toaster.show({ message: words.orderSaved, tone: 'ok' });
  };
  const { hubs } = estate;
  const able = hubs.filter(({ excluded }) => !excluded).length;
  return (
    <div className="min-w-0" data-testid="hub-order">
      <h3 className="text-label font-semibold text-ink-2">{words.takeOverHead}</h3>
      <p className="m-0 pt-1 pb-2 text-label text-ink-2">{words.takeOverHelp}</p>
      <List label={words.takeOverHead}>
        {hubs.map((hub, index) => (
          <ListRow
            key={hub.id}
            testId={`hub-${hub.id}`}
            start={<Place hub={hub} index={index} />}
            title={<Title hub={hub} acts={hub.id === actingId} />}
            subtitle={subtitleOf(hub, estate)}
            end={
              mayChange ? (
                <Controls
                  hub={hub}
                  first={index === 0}
                  last={index >= able - 1}
                  only={able === 1}
                  busy={busy}
                  onMove={(by) => void save(moved(hubs, hub.id, by))}
                  onToggle={() => void save(toggled(hubs, hub.id))}
                />
              ) : undefined
            }
          />
        ))}
      </List>
    </div>
  );
}

function Place({ hub, index }: { readonly hub: EstateHub; readonly index: number }) {
  return (
    <span className="figures w-6 shrink-0 text-end text-body text-ink-2">
      {hub.excluded ? '–' : words.place(index + 1)}
    </span>
  );
}

function Title({ hub, acts }: { readonly hub: EstateHub; readonly acts: boolean }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {hub.name}
      {acts ? <StatusBadge tone="ok" label={words.carriesNow} /> : null}
      {hub.excluded ? <StatusBadge tone="neutral" label={words.neverTakesOver} /> : null}
    </span>
  );
}

type ControlsProps = {
  readonly hub: EstateHub;
  readonly first: boolean;
  readonly last: boolean;
  /** The last one that may act cannot be taken out. */
  readonly only: boolean;
  readonly busy: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onToggle: () => void;
};

function Controls({ hub, first, last, only, busy, onMove, onToggle }: ControlsProps) {
  const { name, excluded } = hub;
  return (
    <span className="flex items-center gap-1">
      <IconButton
        size="small"
        icon={<ArrowUp aria-hidden />}
        label={words.hubUp(name)}
        disabled={busy || first || excluded}
        onPress={() => onMove(-1)}
      />
      <IconButton
        size="small"
        icon={<ArrowDown aria-hidden />}
        label={words.hubDown(name)}
        disabled={busy || last || excluded}
        onPress={() => onMove(1)}
      />
      <Switch
        label={words.mayTakeOver}
        on={!excluded}
        disabled={busy || (only && !excluded)}
        onChange={onToggle}
      />
    </span>
  );
}
