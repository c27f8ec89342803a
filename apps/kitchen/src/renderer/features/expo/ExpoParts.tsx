import type { ExpoOrderView, TicketLineView } from '@galley/kitchen/contract';
import { cx } from '@galley/ui';
import { CheckCheck, Flame, HandPlatter, TriangleAlert } from 'lucide-react';
import { leftOf, type StationShare, sharesOf } from '../../state/expo.ts';

type OfOrder = { readonly order: ExpoOrderView };

const STATES = {
  making: { Icon: Flame, look: 'text-ink' },
  ready: { Icon: CheckCheck, look: 'text-ok' },
  out: { Icon: HandPlatter, look: 'text-ink-3' },
} as const;

const saidOf = ({ state, owed }: StationShare): string => {
  if (state === 'out') return 'out';
  if (state === 'ready') return 'READY';
  return owed === 0 ? 'done, not bumped' : `owes ${owed}`;
};

/** Every station of the order with what it still owes: never cut, whatever else the card has. */
export function ExpoStations({ order }: OfOrder) {
  const shares = sharesOf(order);
  return (
    <ul
      className={cx(
        'm-0 grid shrink-0 list-none gap-x-[calc(20*var(--k))] px-[calc(16*var(--k))] py-[calc(6*var(--k))]',
        shares.length > 4 && 'grid-cols-2',
      )}
    >
      {shares.map((share) => (
        <Station key={share.stationKey} share={share} />
      ))}
    </ul>
  );
}

function Station({ share }: { readonly share: StationShare }) {
  const { Icon, look } = STATES[share.state];
  return (
    <li
      data-testid="expo-station"
      className={cx('kt-detail flex items-center gap-[calc(8*var(--k))] font-bold', look)}
    >
      <Icon aria-hidden size="1em" strokeWidth={3} className="shrink-0" />
      <span className="min-w-0 grow wrap-anywhere">{share.stationName}</span>
      <span className="figures shrink-0">{saidOf(share)}</span>
    </li>
  );
}

const standing = ({ tickets }: ExpoOrderView): TicketLineView[] =>
  tickets
    .filter(({ releasedAt }) => releasedAt === null)
    .flatMap(({ lines }) => lines)
    .filter((line) => leftOf(line) > 0);

/** What the guests of the order must not be served, over all that is not out yet; never cut. */
export function ExpoAllergies({ order }: OfOrder) {
  const all = [...new Set(standing(order).flatMap(({ allergies }) => allergies))];
  if (all.length === 0) return null;
  return (
    <p
      data-testid="expo-allergies"
      className="kt-detail m-0 flex shrink-0 items-baseline gap-[calc(8*var(--k))] bg-ink px-[calc(16*var(--k))] py-[calc(4*var(--k))] font-bold text-paper"
    >
      <TriangleAlert aria-hidden size="0.9em" strokeWidth={3} className="shrink-0" />
      <span className="min-w-0 wrap-anywhere">{`ALLERGY ${all.join(', ')}`}</span>
    </p>
  );
}

/** What is on the plates, by station; what is out is left out. */
export function ExpoLines({ order }: OfOrder) {
  const shares = sharesOf(order).filter(({ state }) => state !== 'out');
  return shares.map((share) => (
    <ul key={share.stationKey} className="hairline-b m-0 list-none py-[calc(6*var(--k))] p-0">
      {shares.length > 1 ? <li className="kt-meta text-ink-2">{share.stationName}</li> : null}
      {share.tickets.flatMap(({ id, lines, status }) =>
        lines.map((line) => (
          <Line
            key={`${id} ${line.lineId}`}
            line={line}
            done={status === 'bumped' || line.work === 'done'}
          />
        )),
      )}
    </ul>
  ));
}

function Line({ line, done }: { readonly line: TicketLineView; readonly done: boolean }) {
  const left = leftOf(line);
  if (left === 0) return null;
  const more = [
    line.seat === null ? '' : `Seat ${line.seat}`,
    ...line.modifiers.map(({ name }) => name),
    line.note ?? '',
  ];
  const said = more.filter(Boolean).join(', ');
  return (
    <li className={cx('kt-detail flex gap-[calc(8*var(--k))]', done && 'text-ink-3')}>
      <span className="figures w-[calc(40*var(--k))] shrink-0 text-end font-bold">{left}</span>
      <span className="min-w-0 grow wrap-anywhere">
        {line.name}
        {said === '' ? null : <span className="text-ink-2">{` · ${said}`}</span>}
        {line.allergies.length === 0 ? null : (
          <span className="flex items-center gap-[calc(6*var(--k))] bg-ink px-[calc(8*var(--k))] font-bold text-paper">
            <TriangleAlert aria-hidden size="0.8em" strokeWidth={3} className="shrink-0" />
            {`ALLERGY ${line.allergies.join(', ')}`}
          </span>
        )}
      </span>
    </li>
  );
}
