import type { OfficeProbe } from '@galley/backoffice/contract';
import { Button, cx, EmptyState, Pressable, useNow } from '@galley/ui';
import { Thermometer, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../../app/words.ts';
import { Section } from '../../../parts/Section.tsx';
import { useFormat } from '../../../state/format.ts';
import { useAnswer } from '../../../state/read.store.ts';
import { DriverSheet } from './DriverSheet.tsx';
import { degrees } from './degrees.ts';
import { PeripheralSheet } from './PeripheralSheet.tsx';
import { Trend } from './Trend.tsx';
import { useProbeTrouble, useReadingAge } from './use-host-heard.ts';

const LOOK_MS = 5000;

/** What probes measured in the last 24 hours. */
export function ProbesSection() {
  const { value: probes } = useAnswer('probes', {});
  const { value: devices } = useAnswer('devices', {});
  const [trying, setTrying] = useState(false);
  const [opened, setOpened] = useState<string>();
  if (probes === undefined) return null;
  const chosen = devices?.peripherals.find(({ id }) => id === opened);
  return (
    <Section
      title={words.probes}
      end={
        <Button size="small" onPress={() => setTrying(true)} testId="try-driver">
          {words.tryDriver}
        </Button>
      }
    >
      <div data-testid="probes" className="flex flex-col gap-6 pt-2">
        {probes.length === 0 ? (
          <EmptyState icon={<Thermometer aria-hidden />} title={words.noReadings}>
            {words.noReadingsHelp}
          </EmptyState>
        ) : (
          probes.map((probe) => (
            <Probe key={probe.probe} probe={probe} onOpen={() => setOpened(deviceOf(probe))} />
          ))
        )}
      </div>
      {chosen === undefined || devices === undefined ? null : (
        <PeripheralSheet
          key={chosen.id}
          device={chosen}
          devices={devices}
          onClose={() => setOpened(undefined)}
        />
      )}
      {trying ? <DriverSheet onClose={() => setTrying(false)} /> : null}
    </Section>
  );
}

/** A probe is named by its device and, behind a stroke, its sensor. */
const deviceOf = ({ probe }: OfficeProbe): string => probe.split('/')[0] ?? probe;

type ProbeProps = { readonly probe: OfficeProbe; readonly onOpen: () => void };

function Probe({ probe, onOpen }: ProbeProps) {
  const { moment } = useFormat();
  const { name, readings } = probe;
  const trouble = useProbeTrouble(probe);
  const last = readings.at(-1);
  const now = useNow(LOOK_MS);
  const until = trouble === null ? now : (last?.at ?? now);
  const values = readings.map(({ milliC }) => milliC);
  return (
    <article className="hairline-b grid grid-cols-[14rem_1fr] items-center gap-6 pb-4">
      <div>
        <h3 className="m-0 text-body font-semibold">
          <Pressable
            onPress={onOpen}
            testId="probe-open"
            className="flex min-h-small items-center text-start underline data-pressed:bg-pressed"
          >
            {name}
          </Pressable>
        </h3>
        <p
          className={cx(
            'figures m-0 text-[2.5rem] leading-tight font-semibold',
            trouble !== null && last !== undefined && 'text-ink-3 line-through',
          )}
          dir="ltr"
          data-testid="probe-now"
        >
          {last === undefined ? '\u2013' : degrees(last.milliC)}
        </p>
        {trouble === null ? null : (
          <p className="m-0 flex items-start gap-2 py-1 text-label font-semibold text-attention">
            <TriangleAlert aria-hidden size="1.2em" className="mt-0.5 shrink-0" />
            {trouble}
          </p>
        )}
        {last === undefined ? null : (
          <>
            <Age at={last.at} isGood={trouble === null} />
            <p className="m-0 text-small text-ink-2">
              {moment(last.at)}, {words.qualities[last.quality]}
            </p>
            {last.quality === 'unverified' ? (
              <Pressable
                onPress={onOpen}
                testId="probe-calibrate"
                className="flex min-h-small items-center text-label font-semibold underline data-pressed:bg-pressed"
              >
                {words.calibrate}
              </Pressable>
            ) : null}
            <p className="figures m-0 text-small text-ink-2">
              {words.between(degrees(Math.min(...values)), degrees(Math.max(...values)))}
            </p>
          </>
        )}
      </div>
      <Trend readings={readings} until={until} label={`${name}, ${words.lastDay}`} />
    </article>
  );
}

function Age({ at, isGood }: { readonly at: number; readonly isGood: boolean }) {
  return (
    <p className="figures m-0 text-small" data-testid="probe-age">
      {useReadingAge(at, isGood)}
    </p>
  );
}
