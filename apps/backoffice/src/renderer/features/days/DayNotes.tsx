import type { OfficeDay } from '@galley/backoffice/contract';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';

/** Who closed a day, what was passed over, and what came after. */
export function DayNotes({ day }: { readonly day: OfficeDay }) {
  const { money, moment } = useFormat();
  const { close, supplements, closedAgain } = day;
  if (close === null) return <span className="text-ink-2">{words.dayOpen}</span>;
  const notes = [
    words.dayClosedBy(close.byName, moment(close.at)),
    ...close.passes.map(({ names, reason }) => words.passedOver(names.join(', '), reason)),
    ...(close.without.length === 0 ? [] : [words.daysWithout(close.without.join(', '))]),
    ...supplements.map(({ display, turnoverMinor, at }) =>
      words.supplement(display, money(turnoverMinor), moment(at)),
    ),
    ...(closedAgain ? [words.closedTwice] : []),
  ];
  return (
    <ul className="m-0 flex list-none flex-col gap-1 p-0 text-small">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
