import type { OfficeAlerts, OfficeStationAlerts } from '@galley/backoffice/contract';
import { Button, SegmentedControl, Skeleton, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { HoursField } from '../../parts/HoursField.tsx';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { AgeForm } from './AgeForm.tsx';
import { SoundForm } from './SoundForm.tsx';

/** When tickets are due and late, and what kitchen screens sound, station by station. */
export function AlertsPage() {
  const { value } = useAnswer('stationAlerts', {});
  const [chosen, setChosen] = useState<string | null>(null);
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  const station = value.stations.find(({ key }) => key === chosen) ?? value.stations[0];
  return (
    <div className="flex max-w-[64rem] flex-col gap-6" data-testid="alerts-page">
      <p className="m-0 max-w-[46rem] text-body text-ink-2">{words.alertsIntro}</p>
      {station === undefined ? null : (
        <SegmentedControl
          label={words.alertsStation}
          segments={value.stations.map(({ key, name }) => ({ id: key, label: name }))}
          selected={station.key}
          onSelect={setChosen}
        />
      )}
      {station === undefined ? null : (
        <StationForm key={JSON.stringify(station)} view={value} saved={station} />
      )}
    </div>
  );
}

type StationFormProps = { readonly view: OfficeAlerts; readonly saved: OfficeStationAlerts };

function StationForm({ view, saved }: StationFormProps) {
  const may = useMay('edit_menu');
  const [station, setStation] = useState(saved);
  const change = (part: Partial<OfficeStationAlerts>) => setStation({ ...station, ...part });
  const save = async () => {
    const { key: stationKey, name, ...alerts } = station;
    const outcome = await runAndTell('saveStationAlerts', { stationKey, ...alerts });
    if (outcome.ok) toaster.show({ message: words.alertsSaved(name), tone: 'ok' });
  };
  return (
    <>
      <AgeForm view={view} station={station} disabled={!may} onChange={change} />
      <SoundForm
        sounds={station.sounds}
        disabled={!may}
        onChange={(sounds) => change({ sounds })}
      />
      <Section title={words.quietTitle}>
        <div className="max-w-[34rem]">
          <HoursField
            hours={station.quietHours}
            label={words.quietAt}
            hint={words.quietHint}
            onChange={(quietHours) => change({ quietHours })}
          />
        </div>
      </Section>
      {may ? (
        <div>
          <Button
            variant="primary"
            disabled={station === saved}
            testId="save-alerts"
            onPress={() => void save()}
          >
            {words.saveAlerts}
          </Button>
        </div>
      ) : null}
    </>
  );
}
