import { idleWedge, restWedge, stepWedge, type WedgeState } from '@galley/devices/wedge';
import { rpc } from '../../state/rpc.ts';
import { patchUi } from '../../state/ui.store.ts';
import { actOnScan, takesScans } from './act-on-scan.ts';
import { focusedField, retract, typeInto } from './field-text.ts';

/** A busy page hears keys late though they were typed in time: what was held back waits this long for the next. */
const SETTLE_MS = 150;

/** So many keys of a burst go where they would go: hands never type a longer one, and a scanner's are taken out again. */
const LET_THROUGH = 4;

/** Keys that were held back and turned out to be typing go where they would have gone. */
const giveBack = (replay: string | undefined): void => {
  // The first key of a burst is no part of what is replayed.
  const text = (replay ?? '').slice(LET_THROUGH - 1);
  if (text === '') return;
  const field = focusedField();
  if (field !== undefined) typeInto(field, text);
  else pressKeys(text);
};

const pressKeys = (text: string): void => {
  for (const key of text) {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
};

/** Letters alone are no code of a scanner but the work of a fast hand: the search has them, and its Enter. */
const isWord = (text: string): boolean => /^[\p{L} ]+$/u.test(text);

const finishWord = (text: string, enter: () => void): void => {
  const field = focusedField();
  if (field === undefined) patchUi({ search: text });
  else typeInto(field, text.slice(LET_THROUGH));
  // After the field's own change has been drawn.
  setTimeout(enter);
};

const scanned = async (text: string): Promise<void> => {
  const field = focusedField();
  if (field !== undefined) retract(field, Math.min(text.length, LET_THROUGH));
  const answer = await rpc().ask('readCode', { code: text });
  if (answer.ok) actOnScan(answer.value);
};

const pressEnter = (): void => {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
  );
};

/**
 * Tells a scanner that types from hands, by its speed (rule SN13): its keys reach no field, and what came through
 * before it was known for one is taken out again. Deaf where digits are typed on pads: log-in, approval, payment.
 */
export const listenForWedge = (): void => {
  let state: WedgeState = idleWedge;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    const step = restWedge(state);
    state = step.state;
    giveBack(step.replay);
  };
  const listen = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing || event.repeat || !takesScans()) return;
    if (event.altKey || event.metaKey) return;
    clearTimeout(rest);
    const { key, ctrlKey: ctrl, timeStamp: at } = event;
    const step = stepWedge(state, { key, ctrl, at });
    state = step.state;
    if (step.swallow && (step.scan !== undefined || state.text.length > LET_THROUGH)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    giveBack(step.replay);
    if (step.scan === undefined) rest = setTimeout(settle, SETTLE_MS);
    else if (isWord(step.scan.text)) finishWord(step.scan.text, pressEnter);
    else void scanned(step.scan.text);
  };
  window.addEventListener('keydown', listen, { capture: true });
};
