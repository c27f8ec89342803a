import type { ExpoOrderView } from '@galley/kitchen/contract';
import { Button, cx, Pressable } from '@galley/ui';
import { ChevronsDown, HandPlatter, Zap } from 'lucide-react';
import { useRef } from 'react';
import { Position } from '../../parts/Position.tsx';
import { RemakeMark } from '../../parts/RemakeMark.tsx';
import { useWholeRows } from '../../parts/use-whole-rows.ts';
import { courseText } from '../../state/course-text.ts';
import { handOut, leftOf, readyOf } from '../../state/expo.ts';
import { isRemake } from '../../state/remake-text.ts';
import { useSiteTime } from '../../state/site-time.ts';
import { showOrder } from '../../state/ui.store.ts';
import { ExpoAge } from './ExpoAge.tsx';
import { ExpoAllergies, ExpoLines, ExpoStations } from './ExpoParts.tsx';

type CardProps = {
  readonly order: ExpoOrderView;
  /** The digit that hands it out. */
  readonly position: number;
  readonly selected: boolean;
};

/** One course of one check: whom it is for, and what each station still owes. */
export function ExpoCard({ order, position, selected }: CardProps) {
  const [first] = order.tickets;
  if (first === undefined) return null;
  const whole = order.readyAt !== null;
  return (
    <li
      data-testid="expo-order"
      data-ready={whole}
      data-selected={selected || undefined}
      className={cx(
        'flex min-h-0 min-w-0 flex-col overflow-hidden rounded-control bg-surface',
        whole ? 'border-[calc(6*var(--k))] border-ok' : 'border-control',
        selected && 'outline-[calc(6*var(--k))] outline-offset-0 outline-focus outline-solid',
      )}
    >
      <Head order={order} first={first} position={position} />
      <ExpoStations order={order} />
      <ExpoAllergies order={order} />
      <Lines order={order} />
      <HandOut order={order} whole={whole} />
    </li>
  );
}

/** As many as there is room for; the others are a touch or a key away, and nothing of them is cut unsaid. */
function Lines({ order }: { readonly order: ExpoOrderView }) {
  const room = useRef<HTMLDivElement>(null);
  const cut = useWholeRows(room);
  return (
    <>
      <div
        ref={room}
        data-testid="expo-lines"
        className="min-h-0 grow overflow-hidden px-[calc(16*var(--k))]"
      >
        <ExpoLines order={order} />
      </div>
      {cut ? (
        <Pressable
          testId="expo-all-lines"
          onPress={() => showOrder(order.key)}
          className="kt-detail flex shrink-0 items-center gap-[calc(8*var(--k))] bg-sunken px-[calc(16*var(--k))] font-bold data-pressed:bg-pressed"
        >
          <ChevronsDown aria-hidden size="1em" strokeWidth={3} className="shrink-0" />
          {`All ${countOf(order)}, not all shown`}
        </Pressable>
      ) : null}
    </>
  );
}

const countOf = (order: ExpoOrderView): string => {
  const count = order.tickets
    .flatMap(({ lines }) => lines)
    .filter((line) => leftOf(line) > 0).length;
  return `${count} ${count === 1 ? 'line' : 'lines'}`;
};

type HeadProps = Pick<CardProps, 'position'> & {
  readonly order: ExpoOrderView;
  readonly first: ExpoOrderView['tickets'][number];
};

function Head({ order, first, position }: HeadProps) {
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
        <Position position={position} />
        <h2 className="kt-label-long m-0 min-w-0 grow wrap-anywhere">{first.label}</h2>
        {order.tickets.some(isRemake) ? <RemakeMark /> : null}
        {order.tickets.some((ticket) => ticket.rushed && !isRemake(ticket)) ? (
          <span className="kt-word flex shrink-0 items-center rounded-control bg-accent px-[calc(8*var(--k))] text-on-accent">
            <Zap aria-hidden size="1em" strokeWidth={3} />
            RUSH
          </span>
        ) : null}
        <ExpoAge order={order} first={first} />
      </div>
      {first.guestName === null ? null : (
        <p dir="auto" data-testid="guest" className="kt-detail m-0 font-bold wrap-anywhere">
          {first.guestName}
        </p>
      )}
      <p className="kt-meta m-0 text-ink-2 wrap-anywhere">{about.filter(Boolean).join(' · ')}</p>
    </header>
  );
}

/** Touched by gloves; the whole width. Until something is ready its place is the lines'. */
function HandOut({ order, whole }: { readonly order: ExpoOrderView; readonly whole: boolean }) {
  if (readyOf(order).length === 0) return null;
  return (
    <div className="p-[calc(10*var(--k))]">
      <Button
        fullWidth
        size="key"
        variant={whole ? 'primary' : 'quiet'}
        icon={<HandPlatter aria-hidden size="1.2em" />}
        testId="hand-out"
        onPress={() => void handOut(order)}
      >
        {whole ? 'Hand out' : 'Hand out what is ready'}
      </Button>
    </div>
  );
}
