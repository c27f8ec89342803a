import type { OfficeKitchenNumbers } from '@galley/backoffice/contract';
import { EmptyState, Skeleton } from '@galley/ui';
import { Timer } from 'lucide-react';
import { words } from '../../app/words.ts';
import { DayPicker } from '../../parts/DayPicker.tsx';
import { Section } from '../../parts/Section.tsx';
import { useAnswer } from '../../state/read.store.ts';
import { useUi } from '../../state/ui.store.ts';
import { minutesText } from './minutes-text.ts';
import { RemakesTable } from './RemakesTable.tsx';
import { SlowestTable } from './SlowestTable.tsx';
import { TimesTable } from './TimesTable.tsx';
import { VoidsTable } from './VoidsTable.tsx';

/** How long stations take, what came back and what was voided, day by day. */
export function KitchenPage() {
  const day = useUi((ui) => ui.day);
  const { value } = useAnswer('kitchenNumbers', day === null ? {} : { businessDate: day });
  return (
    <div className="flex max-w-[76rem] flex-col gap-8" data-testid="kitchen-page">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <p className="m-0 max-w-[46rem] text-body text-ink-2">{words.kitchenIntro}</p>
        <DayPicker />
      </div>
      {value === undefined ? (
        <Skeleton shape="row" count={6} label={words.loading} />
      ) : (
        <Numbers value={value} />
      )}
    </div>
  );
}

function Numbers({ value }: { readonly value: OfficeKitchenNumbers }) {
  return (
    <>
      {value.stations.length === 0 ? (
        <EmptyState icon={<Timer aria-hidden />} title={words.noTicketTimes} />
      ) : (
        <Times value={value} />
      )}
      {value.remakes.length === 0 ? null : <RemakesTable rows={value.remakes} />}
      {value.voids.length === 0 ? null : <VoidsTable rows={value.voids} />}
    </>
  );
}

function Times({ value }: { readonly value: OfficeKitchenNumbers }) {
  return (
    <>
      <Expected expected={value.expected} />
      <TimesTable
        title={words.timesByStation}
        header={words.timesOf.station}
        rows={value.stations.map(({ name, ...row }) => ({ ...row, key: name }))}
      />
      <TimesTable title={words.timesByItem} header={words.timesOf.item} rows={value.items} />
      <TimesTable title={words.timesByHour} header={words.timesOf.hour} rows={value.hours} />
      <SlowestTable rows={value.slowest} />
    </>
  );
}

/** What a prediction is worth is told beside one that needs no model. */
function Expected({ expected }: Pick<OfficeKitchenNumbers, 'expected'>) {
  return (
    <Section title={words.expectedTitle}>
      <p className="m-0 max-w-[46rem] text-body" data-testid="expected-error">
        {expected === null
          ? words.expectedNone
          : words.expectedOff(
              minutesText(expected.modelSeconds),
              minutesText(expected.averageSeconds),
              expected.tickets,
            )}
      </p>
    </Section>
  );
}
