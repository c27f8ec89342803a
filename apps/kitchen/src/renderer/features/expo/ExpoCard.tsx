import type { ExpoOrderView, TicketLineView } from '@galley/kitchen/contract';
import { Button, cx } from '@galley/ui';
import { CheckCheck, Flame, HandPlatter, TriangleAlert, Zap } from 'lucide-react';
import { courseText } from '../../state/course-text.ts';
import { handOut, leftOf, readyOf, type StationShare, sharesOf } from '../../state/expo.ts';
import { useSiteTime } from '../../state/site-time.ts';
import { ExpoAge } from './ExpoAge.tsx';

/** One course of one check: whom it is for, and what each station still owes. */
export function ExpoCard({ order }: { readonly order: ExpoOrderView }) {
  const [first] = order.tickets;
  if (first === undefined) return null;
  const whole = order.readyAt !== null;
  return (
    <li
      data-testid="expo-order"
      data-ready={whole}
      className={cx(
        'flex min-h-0 min-w-0 flex-col overflow-hidden rounded-control bg-surface',
        whole ? 'border-[calc(6*var(--k))] border-ok' : 'border-control',
      )}
    >
      <Head order={order} first={first} />
      <ul className="scroll-region m-0 min-h-0 grow list-none px-[calc(16*var(--k))]">
        {sharesOf(order).map((share) => (
          <Share key={share.stationKey} share={share} />
        ))}
      </ul>
      <HandOut order={order} whole={whole} />
    </li>
  );
}

type HeadProps = {
  readonly order: ExpoOrderView;
  readonly first: ExpoOrderView['tickets'][number];
};

function Head({ order, first }: HeadProps) {
  const clock = useSiteTime('minute');
  const about = [
    courseText(first),
    first.orderTypeName,
    first.promisedAt === null ? '' : `for ${clock(first.promisedAt)}`,
    first.serverName,
  ];
  return (
    <header className="bg-selected px-[calc(16*var(--k))] py-[calc(8*var(--k))]">
      <div className="flex items-center gap-[calc(10*var(--k))]">
        <h2 className="kt-label-long m-0 min-w-0 grow truncate">
          {[first.label, first.guestName].filter(Boolean).join(' · ')}
        </h2>
        {order.tickets.some(({ rushed }) => rushed) ? (
          <span className="kt-word flex shrink-0 items-center rounded-control bg-accent px-[calc(8*var(--k))] text-on-accent">
            <Zap aria-hidden size="1em" strokeWidth={3} />
            RUSH
          </span>
        ) : null}
        <ExpoAge order={order} first={first} />
      </div>
      <p className="kt-meta m-0 truncate text-ink-2">{about.filter(Boolean).join(' · ')}</p>
    </header>
  );
}

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

function Share({ share }: { readonly share: StationShare }) {
  const { Icon, look } = STATES[share.state];
  return (
    <li className="hairline-b py-[calc(8*var(--k))]" data-testid="expo-station">
      <p className={cx('kt-detail m-0 flex items-center gap-[calc(8*var(--k))] font-bold', look)}>
        <Icon aria-hidden size="1em" strokeWidth={3} className="shrink-0" />
        <span className="min-w-0 grow truncate">{share.stationName}</span>
        <span className="figures shrink-0">{saidOf(share)}</span>
      </p>
      {share.state === 'out' ? null : (
        <ul className="m-0 list-none p-0">
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
      )}
    </li>
  );
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
      <span className="min-w-0 grow">
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

/** Touched by gloves; the whole width. */
function HandOut({ order, whole }: { readonly order: ExpoOrderView; readonly whole: boolean }) {
  const some = readyOf(order).length > 0;
  return (
    <div className="p-[calc(10*var(--k))]">
      <Button
        fullWidth
        size="key"
        variant={whole ? 'primary' : 'quiet'}
        disabled={!some}
        icon={<HandPlatter aria-hidden size="1.2em" />}
        testId="hand-out"
        onPress={() => void handOut(order)}
      >
        {whole || !some ? 'Hand out' : 'Hand out what is ready'}
      </Button>
    </div>
  );
}
