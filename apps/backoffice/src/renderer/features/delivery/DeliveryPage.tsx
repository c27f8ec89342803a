import type { OfficeZones } from '@galley/backoffice/contract';
import { Button, EmptyState, Select, Skeleton, toaster } from '@galley/ui';
import { MapPin, Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { taxLabel } from '../../state/tax-label.ts';
import { ZoneForm } from './ZoneForm.tsx';
import {
  draftOf,
  isWhole,
  newZone,
  type ZoneDraft,
  type ZoneProblems,
  zoneOf,
} from './zone-drafts.ts';

/** Where the site delivers to, and on which terms. */
export function DeliveryPage() {
  const { value } = useAnswer('zones', {});
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="max-w-[64rem]" data-testid="delivery-page">
      <Zones key={JSON.stringify(value)} view={value} />
    </div>
  );
}

const swapped = (zones: readonly ZoneDraft[], at: number): ZoneDraft[] => {
  const next = [...zones];
  const [moved] = next.splice(at, 1);
  if (moved !== undefined) next.splice(at - 1, 0, moved);
  return next;
};

function Zones({ view }: { readonly view: OfficeZones }) {
  const may = useMay('edit_menu');
  const format = useFormat();
  const [begun] = useState(() => view.zones.map((zone) => draftOf(zone, format)));
  const [zones, setZones] = useState<readonly ZoneDraft[]>(begun);
  const [taxCode, setTaxCode] = useState(view.taxCode);
  const [problems, setProblems] = useState<Readonly<Record<string, ZoneProblems>>>({});
  const change = (key: string, part: Partial<ZoneDraft>) => {
    setZones(zones.map((zone) => (zone.key === key ? { ...zone, ...part } : zone)));
    setProblems({ ...problems, [key]: {} });
  };
  const save = async () => {
    const read = zones.map((draft) => ({ key: draft.key, ...zoneOf(draft, format) }));
    const wrong = read.flatMap((one) => ('problems' in one ? [[one.key, one.problems]] : []));
    setProblems(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    const saved = read.flatMap((one) => ('zone' in one ? [one.zone] : []));
    const outcome = await runAndTell('saveZones', { zones: saved, taxCode });
    if (outcome.ok) toaster.show({ message: words.zonesSaved, tone: 'ok' });
  };
  const same = zones === begun && taxCode === view.taxCode;
  return (
    <Section title={words.zonesTitle}>
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.zonesIntro}</p>
      {zones.length === 0 ? (
        <EmptyState icon={<MapPin aria-hidden />} title={words.noZones}>
          {words.noZonesHelp}
        </EmptyState>
      ) : (
        <ol className="m-0 flex list-none flex-col gap-6 p-0">
          {zones.map((zone, at) => (
            <ZoneForm
              key={zone.key}
              zone={zone}
              problems={problems[zone.key] ?? {}}
              disabled={!may}
              onChange={(part) => change(zone.key, part)}
              onRemove={() => setZones(zones.filter(({ key }) => key !== zone.key))}
              onEarlier={at === 0 ? undefined : () => setZones(swapped(zones, at))}
            />
          ))}
        </ol>
      )}
      {may ? (
        <div className="flex flex-wrap items-end gap-3 pt-4">
          {zones.length === 0 ? null : <FeeTax taxCode={taxCode} onSelect={setTaxCode} />}
          <Button
            icon={<Plus aria-hidden />}
            disabled={zones.length >= 60}
            onPress={() => setZones([...zones, newZone(`new-${zones.length}-${Date.now()}`)])}
            testId="add-zone"
          >
            {words.addZone}
          </Button>
          <Button
            variant="primary"
            disabled={same || !zones.every(isWhole)}
            onPress={() => void save()}
            testId="save-zones"
          >
            {words.saveZones}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

type FeeTaxProps = { readonly taxCode: string; readonly onSelect: (taxCode: string) => void };

function FeeTax({ taxCode, onSelect }: FeeTaxProps) {
  const { value: menu } = useAnswer('menu', {});
  const codes = menu?.taxCodes ?? [];
  return (
    <div className="w-72">
      <Select
        label={words.feeTax}
        options={codes.map(({ code }) => ({ id: code, label: taxLabel(codes, code) }))}
        selected={taxCode}
        onSelect={onSelect}
      />
    </div>
  );
}
