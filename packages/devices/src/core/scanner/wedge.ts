/**
 * A scanner that types: keys faster than any hand, ended by Enter or Tab. Pure, for the window that gets the keys.
 * Times are milliseconds of one clock.
 */
export type WedgeKey = { readonly key: string; readonly ctrl?: boolean; readonly at: number };

export type WedgeState = {
  readonly text: string;
  readonly lastAt: number;
  readonly startedAt: number;
};

export type WedgeStep = {
  readonly state: WedgeState;
  /** True when the key belongs to a burst and must not reach a field. */
  readonly swallow: boolean;
  /** A whole code; its first `retract` characters have reached a field and must be taken out of it. */
  readonly scan?: { readonly text: string; readonly retract: number };
  /** Keys that were swallowed and turned out to be typing: give them to the field. */
  readonly replay?: string;
};

/** No hand types two keys within 35 ms again and again; scanners stay below 20. */
export const wedgeGapMs = 35;
const shortestScan = 4;
const longestScan = 4096;

export const idleWedge: WedgeState = { text: '', lastAt: 0, startedAt: 0 };

/** What a key means after those before it. */
export function stepWedge(state: WedgeState, key: WedgeKey): WedgeStep {
  const inBurst =
    state.text !== '' && key.at - state.lastAt <= wedgeGapMs && key.at >= state.lastAt;
  if (key.key === 'Enter' || key.key === 'Tab') return endStep(state, inBurst);
  const char = characterOf(key);
  if (char === undefined) return { state, swallow: false };
  if (inBurst && state.text.length < longestScan) {
    return { state: { ...state, text: state.text + char, lastAt: key.at }, swallow: true };
  }
  const replay = swallowedOf(state);
  const begun = { text: char, lastAt: key.at, startedAt: key.at };
  return { state: begun, swallow: false, ...(replay === '' ? {} : { replay }) };
}

/** To be called when no key has come for `wedgeGapMs`: a burst without an end was typing. */
export function restWedge(state: WedgeState): Pick<WedgeStep, 'state' | 'replay'> {
  const replay = swallowedOf(state);
  return replay === '' ? { state: idleWedge } : { state: idleWedge, replay };
}

/** The first key of a burst has always gone through, because nobody could know. */
const swallowedOf = (state: WedgeState): string => state.text.slice(1);

function endStep(state: WedgeState, inBurst: boolean): WedgeStep {
  if (inBurst && state.text.length >= shortestScan) {
    return { state: idleWedge, swallow: true, scan: { text: state.text, retract: 1 } };
  }
  return { ...restWedge(state), swallow: false };
}

/** Ctrl-] is how a keyboard types the GS1 separator. Shift and other keys without a character say nothing. */
function characterOf({ key, ctrl }: WedgeKey): string | undefined {
  if (ctrl === true) return key === ']' ? '\x1d' : undefined;
  return [...key].length === 1 ? key : undefined;
}
