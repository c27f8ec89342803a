import { idleWedge, restWedge, stepWedge, type WedgeState } from '@galley/devices/wedge';
import { flushSync } from 'react-dom';
import { presentBadge } from '../../state/badge-taker.ts';
import { rpc } from '../../state/rpc.ts';
import { patchUi } from '../../state/ui.store.ts';
import { actOnScan, refuseScan, takesScans } from './act-on-scan.ts';
import { focusedField, retract, typeInto } from './field-text.ts';
import { idlePad, type PadGuard, restPad, stepPad } from './pad-guard.ts';

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

/** One at a time: a pad must have drawn what a key made of it before it hears the next. */
const pressKeys = (text: string): void => {
  for (const key of text) {
    const target = document.activeElement ?? document.body;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    flushSync(() => target.dispatchEvent(event));
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

const withhold = (event: KeyboardEvent): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** Where a PIN is asked for, a whole code is a badge; of any other nothing reaches the pad (rule BG3). */
const presentOrRefuse = (code: string | undefined): void => {
  if (code === undefined || !presentBadge({ badge: code })) refuseScan();
};

/** For keys where digits are typed on pads (rule RG43). */
const guardPads = (): ((event: KeyboardEvent) => void) => {
  let guard: PadGuard = idlePad;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const take = (step: ReturnType<typeof restPad>): void => {
    guard = step.guard;
    pressKeys(step.give);
    if (step.refused) presentOrRefuse(step.code);
  };
  // A touch comes after the keys that a hand typed before it.
  window.addEventListener('pointerdown', () => take(restPad(guard)), { capture: true });
  return (event) => {
    clearTimeout(rest);
    const step = stepPad(guard, event.key, event.timeStamp);
    if (step.hold) withhold(event);
    take(step);
    if (guard.text !== '') rest = setTimeout(() => take(restPad(guard)), SETTLE_MS);
  };
};

/** For keys where a scan rings an item, and for those in text fields. */
const tellScans = (): ((event: KeyboardEvent) => void) => {
  let state: WedgeState = idleWedge;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    const step = restWedge(state);
    state = step.state;
    giveBack(step.replay);
  };
  return (event) => {
    clearTimeout(rest);
    const { key, ctrlKey: ctrl, timeStamp: at } = event;
    const step = stepWedge(state, { key, ctrl, at });
    state = step.state;
    if (step.swallow && (step.scan !== undefined || state.text.length > LET_THROUGH))
      withhold(event);
    giveBack(step.replay);
    if (step.scan === undefined) rest = setTimeout(settle, SETTLE_MS);
    else if (isWord(step.scan.text)) finishWord(step.scan.text, pressEnter);
    else void scanned(step.scan.text);
  };
};

/** Parts of a date or time take digits as the browser types them: keys pressed again by a program are none to them. */
const isPartOfTime = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.role === 'spinbutton' && target.isContentEditable;

/**
 * Tells a scanner that types from hands, by its speed (rule SN13): its keys reach no field, and what came through
 * before it was known for one is taken out again. Where nothing is rung and no field has the focus, its keys reach no pad.
 */
export const listenForWedge = (): void => {
  const atPads = guardPads();
  const elsewhere = tellScans();
  const listen = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing || event.repeat) return;
    if (event.altKey || event.metaKey || isPartOfTime(event.target)) return;
    const isPad = !takesScans() && focusedField() === undefined;
    if (isPad) atPads(event);
    else elsewhere(event);
  };
  window.addEventListener('keydown', listen, { capture: true });
};
