import type { OfficeHoursWeek, OfficeTimeClock } from '@galley/backoffice/contract';
import { Button, type Column, EmptyState, IconButton, Skeleton, Table } from '@galley/ui';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useFormat, useSite } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { saveFile } from '../../state/save-file.ts';
import { ShiftsSheet } from './ShiftsSheet.tsx';

type Person = OfficeHoursWeek['people'][number];

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const download = async (date: string | null): Promise<void> => {
  const outcome = await rpc().ask('hoursFile', date === null ? {} : { date });
  if (outcome.ok) saveFile(outcome.value, 'text/csv');
};

/** Hours of each person by day; a row opens the shifts behind it. */
export function HoursTable({ clock }: { readonly clock: OfficeTimeClock }) {
  const [date, setDate] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string>();
  const { value: week } = useAnswer('hours', date === null ? {} : { date });
  const today = useSite()?.businessDate;
  if (week === undefined) return <Skeleton shape="row" count={4} label={words.loading} />;
  const [monday = ''] = week.days;
  return (
    <Section
      title={words.hoursOfWeek}
      end={
        <WeekPicker week={week} today={today} onChoose={setDate} onFile={() => download(date)} />
      }
    >
      <Table
        label={words.hoursOfWeek}
        columns={columnsOf(week)}
        rows={everybody(week, clock)}
        rowKey={({ employeeId }) => employeeId}
        onRowPress={({ employeeId }) => setOpenId(employeeId)}
        empty={<EmptyState title={words.noHours}>{words.noHoursHelp}</EmptyState>}
      />
      {openId === undefined ? null : (
        <ShiftsSheet
          key={`${openId} ${monday}`}
          week={week}
          clock={clock}
          employeeId={openId}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </Section>
  );
}

/** Who did not clock this week may have forgotten to. */
const everybody = (week: OfficeHoursWeek, { people }: OfficeTimeClock): Person[] => {
  const known = new Set(week.people.map(({ employeeId }) => employeeId));
  const others = people.filter(({ id }) => !known.has(id));
  const none = { minutes: week.days.map(() => 0), totalMinutes: 0, unfinished: 0 };
  return [
    ...week.people,
    ...others.map(({ id, name }) => ({ employeeId: id, name, ...none })),
  ].sort((a, b) => a.name.localeCompare(b.name));
};

const columnsOf = ({ days }: OfficeHoursWeek): readonly Column<Person>[] => [
  {
    id: 'name',
    header: words.person,
    cell: ({ name, unfinished }) => (
      <span className="flex flex-col">
        <span className="font-semibold">{name}</span>
        {unfinished === 0 ? null : (
          <span className="text-small font-semibold text-attention">
            {words.unfinishedShifts(unfinished)}
          </span>
        )}
      </span>
    ),
  },
  ...days.map(
    (day, at): Column<Person> => ({
      id: day,
      header: dayHead(day),
      align: 'end',
      cell: ({ minutes }) => (minutes[at] ? words.hoursMinutes(minutes[at]) : ''),
    }),
  ),
  {
    id: 'sum',
    header: words.weekSum,
    align: 'end',
    cell: ({ totalMinutes }) => <strong>{words.hoursMinutes(totalMinutes)}</strong>,
  },
];

/** A business date is a name: it is written without a zone. */
const dayHead = (day: string): string =>
  new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

type WeekPickerProps = {
  readonly week: OfficeHoursWeek;
  readonly today: string | undefined;
  readonly onChoose: (date: string | null) => void;
  readonly onFile: () => Promise<void>;
};

function WeekPicker({ week, today, onChoose, onFile }: WeekPickerProps) {
  const { shortDate } = useFormat();
  const [first = '', , , , , , last = ''] = week.days;
  const current = today !== undefined && week.days.includes(today);
  const go = (days: number) => {
    const to = shifted(first, days);
    onChoose(today !== undefined && to <= today && today <= shifted(to, 6) ? null : to);
  };
  return (
    <span className="flex items-center gap-1">
      {current ? null : (
        <Button size="small" onPress={() => onChoose(null)}>
          {words.thisWeek}
        </Button>
      )}
      <IconButton
        size="small"
        icon={<ChevronLeft aria-hidden size="1.3em" />}
        label={words.weekBefore}
        onPress={() => go(-7)}
      />
      <span className="figures" data-testid="week">
        {words.weekOf(shortDate(first), shortDate(last))}
      </span>
      <IconButton
        size="small"
        icon={<ChevronRight aria-hidden size="1.3em" />}
        label={words.weekAfter}
        disabled={current}
        onPress={() => go(7)}
      />
      <Button
        size="small"
        icon={<Download aria-hidden size="1.1em" />}
        onPress={() => void onFile()}
        testId="hours-file"
      >
        {words.hoursToFile}
      </Button>
    </span>
  );
}
