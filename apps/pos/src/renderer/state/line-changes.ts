import { toaster } from '@galley/ui';
import { words } from '../app/words.ts';
import { askClash, isClash } from './ask-clash.ts';
import type { CheckLine } from './check-rows.ts';
import { editOf, type LineEdit, offerFormer } from './line-edit.ts';
import { inTurn } from './line-queue.ts';
import { currentLine, forgetLast, relink, superseded, told } from './orders.ts';
import type { Perform } from './perform.ts';
import { useRead } from './read.store.ts';
import { askConsent, consentWish } from './take-off.ts';
import { useUi } from './ui.store.ts';

/** The quantity that a line was given last, which the screen may not show yet. */
let stepped: { readonly lineId: string; readonly quantity: number } | undefined;

const change = async (
  perform: Perform,
  lineId: string,
  edit: LineEdit,
  back: boolean,
): Promise<void> => {
  forgetLast();
  const before = currentLine(lineId);
  const outcome = await perform('changeLine', { lineId: before, ...edit });
  const line = useRead.getState().check?.lines.find(({ id }) => id === before);
  if (isClash(outcome) && line !== undefined) {
    askClash({ wish: { itemId: line.itemId, ...edit }, lineId: before });
    return;
  }
  const wish =
    line && consentWish(line.name, { command: 'changeLine', input: { lineId: before, ...edit } });
  if (askConsent(outcome, wish)) return;
  const changed = told(outcome);
  if (changed === undefined) return;
  superseded(before, changed.lineId);
  stepped = { lineId: changed.lineId, quantity: edit.quantity };
  if (line && !back) offerFormer(line, (edit) => void changeLine(changed.lineId, edit, true));
};

export const changeLine = (lineId: string, edit: LineEdit, back = false): Promise<void> =>
  inTurn((perform) => change(perform, lineId, edit, back));

/**
 * One more or one fewer of what the line has come to by then: steps that are quicker than the screen all count. The
 * last one stays, it is removed by a key of its own.
 */
export const stepLine = (line: CheckLine, by: number): Promise<void> =>
  inTurn(async (perform) => {
    const known = stepped?.lineId === currentLine(line.id) ? stepped.quantity : line.quantity;
    if (known + by >= 1)
      await change(perform, line.id, { ...editOf(line), quantity: known + by }, false);
  });

/** The removed line as it was, at the price that it had. */
const restoreLine = (lineId: string): Promise<void> =>
  inTurn(async (perform) => {
    forgetLast();
    told(await perform('restoreLine', { lineId }));
  });

export const removeLine = (lineId: string, name: string): Promise<void> =>
  inTurn(async (perform) => {
    forgetLast();
    const id = currentLine(lineId);
    const input = { lineId: id };
    const outcome = await perform('removeLine', input);
    if (askConsent(outcome, consentWish(name, { command: 'removeLine', input }))) return;
    if (told(outcome) === undefined) return;
    relink((line) => (line.lineId === id ? undefined : line));
    useUi.setState((ui) => (ui.lineId === id ? { lineId: null } : ui));
    const action = { label: words.undo, run: () => void restoreLine(id) };
    toaster.show({ message: words.removed(name), action });
  });
