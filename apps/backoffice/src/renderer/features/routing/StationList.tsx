import type { OfficeStation } from '@galley/backoffice/contract';
import { SegmentedControl, Select, Switch } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useMay } from '../../state/session.ts';

const NOBODY = 'nobody';

/** Paper, screen or both; who stands in, and who is closed now. */
export function StationList({ stations }: { readonly stations: readonly OfficeStation[] }) {
  return (
    <Section title={words.stationsTitle}>
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {stations.map((station) => (
          <StationRow key={station.key} station={station} all={stations} />
        ))}
      </ul>
    </Section>
  );
}

type StationRowProps = {
  readonly station: OfficeStation;
  readonly all: readonly OfficeStation[];
};

const OUTPUTS = (['both', 'screen', 'paper'] as const).map((id) => ({
  id,
  label: words.outputs[id],
}));

function StationRow({ station, all }: StationRowProps) {
  const may = useMay('edit_menu');
  const { key, name, output, closed, standInKey } = station;
  const save = (change: { output?: typeof output; standInKey?: string | null }) =>
    void runAndTell('saveStation', { stationKey: key, ...change });
  return (
    <li
      className="hairline-b flex flex-wrap items-end gap-x-6 gap-y-2 pb-4"
      data-testid="routing-station"
    >
      <h3 className="m-0 w-full text-body font-semibold">{name}</h3>
      <SegmentedControl
        label={words.outputOf(name)}
        segments={OUTPUTS}
        selected={output}
        disabled={!may}
        onSelect={(next) => save({ output: next })}
      />
      <div className="w-56">
        <Select
          label={words.standsIn}
          options={[
            { id: NOBODY, label: words.nobodyStandsIn },
            ...all
              .filter((one) => one.key !== key)
              .map((one) => ({ id: one.key, label: one.name })),
          ]}
          selected={standInKey ?? NOBODY}
          disabled={!may}
          onSelect={(id) => save({ standInKey: id === NOBODY ? null : id })}
        />
      </div>
      <Switch
        label={words.stationClosed}
        on={closed}
        disabled={!may}
        onChange={(on) => void runAndTell('closeStation', { stationKey: key, closed: on })}
      />
      {output === 'paper' ? (
        <p className="m-0 w-full text-small text-ink-2">{words.paperHint}</p>
      ) : null}
    </li>
  );
}
