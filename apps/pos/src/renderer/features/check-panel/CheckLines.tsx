import { Button, cx, EmptyState, Pressable } from '@galley/ui';
import { ReceiptText, Replace } from 'lucide-react';
import { Fragment, memo, type Ref, useEffect, useMemo, useRef } from 'react';
import { words } from '../../app/words.ts';
import { Adjustments, LineReduced } from '../../parts/Adjustments.tsx';
import { LineAllergies } from '../../parts/LineAllergies.tsx';
import { ClashTask } from '../../parts/LineClash.tsx';
import { EditsTask } from '../../parts/LineEdits.tsx';
import { LackMark, LackTask } from '../../parts/LineLack.tsx';
import { LineRemake } from '../../parts/LineRemake.tsx';
import { LineSeats } from '../../parts/LineSeats.tsx';
import { LineText, modifierText, weighingText } from '../../parts/LineText.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { type CheckRow, checkRows } from '../../state/check-rows.ts';
import { courseGroups } from '../../state/course-rows.ts';
import { useFormat } from '../../state/format.ts';
import { currentLine, isInHand } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { patchUi, useUi } from '../../state/ui.store.ts';
import { wishPrice } from '../../state/wish-price.ts';
import { CourseHead } from './CourseHead.tsx';
import { LineActions } from './LineActions.tsx';
import { HoldMark } from './LineCourse.tsx';

const NO_LINES: readonly never[] = [];

export function CheckLines() {
  const lines = useRead(({ check }) => check?.lines ?? NO_LINES);
  const pending = useRead((models) => models.pending);
  const selected = useUi(({ lineId }) => lineId);
  const unseated = useUnseated();
  const rows = useMemo(
    () => [...checkRows(lines, pending), ...unseated],
    [lines, pending, unseated],
  );
  const end = useRef<HTMLLIElement>(null);
  const count = rows.length;
  const checkId = useUi((ui) => ui.checkId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another check turns to its own newest line.
  useEffect(() => {
    if (count === 0) return;
    // With the frame's own layout rather than before it.
    const frame = requestAnimationFrame(() => end.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [count, checkId]);
  if (count === 0)
    return (
      <div className="grow">
        <EmptyState icon={<ReceiptText aria-hidden />} title={words.emptyCheck}>
          {words.emptyCheckHelp}
        </EmptyState>
      </div>
    );
  return (
    <ul aria-label={words.lines} className="m-0 grow list-none p-0" data-testid="lines">
      <Groups rows={rows} selected={selected} end={end} />
      <TakenOff />
      <Replacing />
    </ul>
  );
}

type GroupsProps = {
  readonly rows: readonly CheckRow[];
  readonly selected: string | null;
  readonly end: Ref<HTMLLIElement>;
};

/** By course, where the check has any; the newest line is what the list turns to, wherever it stands. */
function Groups({ rows, selected, end }: GroupsProps) {
  const courses = useRead(({ check }) => check?.courses ?? NO_LINES);
  const house = useRead((models) => models.courses);
  const checkId = useUi((ui) => ui.checkId);
  const items = useRead(({ menu }) => menu?.items);
  const groups = useMemo(
    () => courseGroups(rows, courses, house, (itemId) => items?.get(itemId)?.course),
    [rows, courses, house, items],
  );
  const newest = rows.at(-1)?.key;
  return groups.map(({ course, rows: mine }) => (
    <Fragment key={course?.number ?? 'all'}>
      {course === null || checkId === null ? null : (
        <CourseHead course={course} checkId={checkId} />
      )}
      {mine.map((row) => (
        <Fragment key={row.key}>
          <Row row={row} selected={isInHand(row.key, selected)} />
          {row.key === newest ? <li ref={end} data-newest aria-hidden className="h-px" /> : null}
        </Fragment>
      ))}
    </Fragment>
  ));
}

/** Below the lines that it is about. */
function TakenOff() {
  const check = useRead((models) => models.check);
  if (!check || check.adjustments.length === 0) return null;
  return (
    <li>
      <Adjustments check={check} />
    </li>
  );
}

/** Says what the next item is made instead of, until it is rung or let go. */
function Replacing() {
  const name = useUi(({ replacing, checkId }) =>
    replacing !== null && replacing.checkId === checkId ? replacing.name : undefined,
  );
  if (name === undefined) return null;
  return (
    <li
      className="hairline-b flex min-h-key items-center gap-3 bg-selected py-1.5 ps-4 pe-2"
      data-testid="replacing"
    >
      <Replace aria-hidden size="1.2em" className="shrink-0" />
      <p role="status" className="m-0 min-w-0 grow text-label font-semibold">
        {words.replacing(name)}
      </p>
      <Button size="small" variant="quiet" onPress={() => patchUi({ replacing: null })}>
        {words.letGo}
      </Button>
    </li>
  );
}

/** What was rung for a table that is not chosen yet, in the look of a tap under way. */
const useUnseated = (): readonly CheckRow[] => {
  const wishes = useUi(({ checkId, draft }) => (checkId === null ? draft.lines : NO_LINES));
  const items = useRead(({ menu }) => menu?.items);
  return useMemo(
    () =>
      wishes.map((wish, at) => ({
        type: 'pending',
        key: `u${at}`,
        more: 0,
        pending: {
          key: -1 - at,
          itemId: wish.itemId,
          name: items?.get(wish.itemId)?.name ?? '',
          quantity: wish.quantity,
          unitPriceMinor: wishPrice(wish),
          plain: false,
        },
      })),
    [wishes, items],
  );
};

type RowProps = { readonly row: CheckRow; readonly selected: boolean };

const sameRow = (before: RowProps, after: RowProps): boolean =>
  before.selected === after.selected &&
  before.row.more === after.row.more &&
  (before.row.type === 'line' && after.row.type === 'line'
    ? before.row.line === after.row.line
    : before.row === after.row);

const Row = memo(function Row({ row, selected }: RowProps) {
  return row.type === 'line' ? <LineRow row={row} selected={selected} /> : <PendingRow row={row} />;
}, sameRow);

type LineRowProps = {
  readonly row: CheckRow & { readonly type: 'line' };
  readonly selected: boolean;
};

/** A line in hand is on the screen with all that can be done with it, however little room the list has. */
const useShown = (selected: boolean): Ref<HTMLLIElement> => {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!selected) return;
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [selected]);
  return place;
};

/** Lines that are scrolled away are neither laid out nor painted: a tap on a check of a hundred costs as one of ten. */
const OUT_OF_SIGHT = '[content-visibility:auto] [contain-intrinsic-block-size:auto_3.5rem]';

function LineRow({ row: { line, more }, selected }: LineRowProps) {
  const live = line.quantity - line.voidedQuantity;
  const voided = line.state === 'voided';
  const { money } = useFormat();
  const place = useShown(selected);
  return (
    <li
      ref={place}
      className={cx('hairline-b', OUT_OF_SIGHT, selected && 'bg-selected')}
      data-testid="line"
      data-in-hand={selected || undefined}
    >
      <Pressable
        aria-expanded={selected}
        onPress={() => useUi.setState({ lineId: selected ? null : currentLine(line.id) })}
        className="flex min-h-key w-full items-center py-1 ps-2 pe-4 text-start -outline-offset-4 data-pressed:bg-pressed"
      >
        <LineText
          quantity={voided ? line.quantity : live + more}
          name={line.name}
          amountMinor={line.amountMinor + more * line.unitPriceMinor}
          listMinor={line.listMinor + more * line.unitPriceMinor}
          weighing={weighingText(line, money)}
          modifiers={modifierText(line)}
          note={line.note}
          allergies={
            line.allergies.length === 0 ? undefined : <LineAllergies allergies={line.allergies} />
          }
          struck={voided}
          marks={
            <>
              {line.fee || line.charge ? null : <StateMark state={line.state} />}
              <HoldMark line={line} />
              <LineRemake lineId={line.id} />
              <LackMark line={line} />
              <LineSeats line={line} />
              <LineReduced line={line} />
              {line.combo ? <span className="text-ink-2">{line.combo}</span> : null}
              {line.insteadOf === null ? null : (
                <span className="text-ink-2">{words.insteadOf(line.insteadOf)}</span>
              )}
              {line.voidedQuantity > 0 && !voided ? (
                <span className="text-ink-2">{words.voidedOf(line.voidedQuantity)}</span>
              ) : null}
              {line.refundedQuantity > 0 ? (
                <span className="text-ink-2">{words.refundedOf(line.refundedQuantity)}</span>
              ) : null}
            </>
          }
        />
      </Pressable>
      <LackTask line={line} />
      <ClashTask line={line} />
      <EditsTask line={line} />
      {selected ? <LineActions line={line} /> : null}
    </li>
  );
}

function PendingRow({ row }: { readonly row: CheckRow & { readonly type: 'pending' } }) {
  const { pending, more } = row;
  const connected = useRead(({ connection }) => connection === 'connected');
  const quantity = pending.quantity + more;
  return (
    <li
      className="hairline-b flex min-h-key items-center py-1.5 ps-2 pe-4"
      data-testid="line-waiting"
    >
      <LineText
        quantity={quantity}
        name={pending.name}
        amountMinor={quantity * pending.unitPriceMinor}
        marks={<StateMark state={connected && pending.key >= 0 ? 'new' : 'waiting'} />}
      />
    </li>
  );
}
