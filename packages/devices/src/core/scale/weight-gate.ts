import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { amountText, compareAmounts, gramsOf, isMultipleOf, subtractAmount } from './amount.ts';
import { type RefusalCode, refusalWords, troubleRefusal } from './refusals.ts';
import type { ScaleAmount, ScaleReport, WeightUnit } from './report.ts';

/** What is known about one scale. Amounts are in its own unit. */
export type ScaleProfile = {
  readonly unit: WeightUnit;
  readonly capacity: ScaleAmount;
  /** Its division: every true weight is a whole number of these. */
  readonly division: ScaleAmount;
  /** Smallest net weight that is sold; 20 divisions where the law of weights says nothing else. */
  readonly minimum: ScaleAmount;
  readonly maxAgeMs: number;
  /** How many equal reports in a row are needed. */
  readonly repeats: number;
  /** Each weight of such a scale is a weighing of its own, because it never reports an empty pan. */
  readonly answersOnce: boolean;
};

/** A weight that may be sold, once: `weighing` names what lies on the pan until it is taken off. */
export type SaleWeight = {
  readonly weighing: number;
  /** Net, in the scale's unit. */
  readonly amount: ScaleAmount;
  readonly tare: ScaleAmount | undefined;
  /** Whole grams of `amount`; `exactGrams` is false where grams are a rounding (lb, oz). */
  readonly grams: number;
  readonly exactGrams: boolean;
  /** When the scale last said so, in milliseconds of the caller's clock. */
  readonly at: number;
};

export type GateInput =
  | { readonly type: 'report'; readonly report: ScaleReport; readonly at: number }
  | { readonly type: 'tare'; readonly tare: ScaleAmount | undefined }
  | { readonly type: 'sold'; readonly weighing: number }
  | { readonly type: 'lost' };

export type GateState = {
  /** False until the pan was seen empty: what lies there after a start may have been sold before. */
  readonly emptySeen: boolean;
  readonly weighing: number;
  readonly soldWeighing: number;
  /** True while something lies on the pan that was not there when it was last empty. */
  readonly loaded: boolean;
  /** The first weighing of what lies on the pan: a change of the tare gives the same goods a new one. */
  readonly loadedFrom: number;
  readonly tare: ScaleAmount | undefined;
  readonly last: { readonly report: ScaleReport; readonly at: number } | undefined;
  readonly equal: number;
  /** When the scale said something last before the tare changed; undefined once it has said what lies there. */
  readonly heardBeforeTare: number | undefined;
};

export const newGate = (profile: Pick<ScaleProfile, 'answersOnce'>): GateState => ({
  emptySeen: profile.answersOnce,
  weighing: 1,
  soldWeighing: 0,
  loaded: false,
  loadedFrom: 1,
  tare: undefined,
  last: undefined,
  equal: 0,
  heardBeforeTare: undefined,
});

/** The gate after one event. Pure; `readGate` then says what may be sold. */
export function stepGate(state: GateState, input: GateInput, profile: ScaleProfile): GateState {
  if (input.type === 'sold') return afterSale(state, input.weighing);
  if (input.type === 'tare') return withTare(state, input.tare);
  if (input.type === 'lost') {
    return { ...state, last: undefined, equal: 0, heardBeforeTare: undefined };
  }
  if (input.report.kind === 'ready') return state;
  return afterReport(state, input.report, input.at, profile);
}

/** A tare ends with the line that it was taken off for. Goods are sold under each of their weighings. */
function afterSale(state: GateState, weighing: number): GateState {
  const sold = weighing >= state.loadedFrom ? Math.max(state.weighing, weighing) : weighing;
  const told = { ...state, soldWeighing: Math.max(state.soldWeighing, sold) };
  return withTare(told, undefined);
}

/** What was read before is worth nothing under another tare: it is read anew and has another name. */
function withTare(state: GateState, tare: ScaleAmount | undefined): GateState {
  if (sameTare(state.tare, tare)) return state;
  const isSold = state.soldWeighing >= state.weighing;
  const weighing = state.weighing + (state.loaded ? 1 : 0);
  const soldWeighing = isSold ? weighing : state.soldWeighing;
  const heardBeforeTare = state.last?.at ?? state.heardBeforeTare;
  return { ...state, tare, weighing, soldWeighing, last: undefined, equal: 0, heardBeforeTare };
}

const sameTare = (a: ScaleAmount | undefined, b: ScaleAmount | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.unit === b.unit && compareAmounts(a, b) === 0;

function afterReport(
  state: GateState,
  report: ScaleReport,
  at: number,
  profile: ScaleProfile,
): GateState {
  if (confirms(state, report, at, profile)) return state;
  const empty = isEmpty(report);
  const begins = state.loaded && (empty || (profile.answersOnce && report.kind === 'weight'));
  const weighing = begins ? state.weighing + 1 : state.weighing;
  return {
    ...state,
    emptySeen: state.emptySeen || empty,
    weighing,
    loadedFrom: begins || !state.loaded ? weighing : state.loadedFrom,
    loaded: !empty && (state.loaded || report.kind === 'weight'),
    last: { report, at },
    equal: sameWeight(state.last?.report, report) ? state.equal + 1 : 1,
    heardBeforeTare: state.last === undefined ? state.heardBeforeTare : undefined,
  };
}

/** A scale that tells each weighing once, asked again within its time: what it told still lies there. */
const confirms = (
  { last }: GateState,
  report: ScaleReport,
  at: number,
  { answersOnce, maxAgeMs }: ScaleProfile,
): boolean =>
  answersOnce &&
  last?.report.kind === 'weight' &&
  at - last.at < maxAgeMs &&
  report.kind === 'trouble' &&
  report.troubles.includes('no_change');

/** The pan is empty at a still zero, or below it: a tared scale without its container shows less than nothing. */
function isEmpty(report: ScaleReport): boolean {
  if (report.kind === 'weight') return report.stable && report.amount.digits <= 0;
  if (report.kind !== 'trouble' || report.troubles.includes('motion')) return false;
  return report.atZero || report.troubles.includes('below_zero');
}

const sameWeight = (a: ScaleReport | undefined, b: ScaleReport): boolean =>
  a?.kind === 'weight' &&
  b.kind === 'weight' &&
  a.stable === b.stable &&
  a.net === b.net &&
  a.amount.unit === b.amount.unit &&
  compareAmounts(a.amount, b.amount) === 0;

export type WeightRefusal = Failure<RefusalCode>;

const refuse = (code: RefusalCode, detail?: string): Result<never, WeightRefusal> =>
  err(
    failure(code, detail === undefined ? refusalWords[code] : `${refusalWords[code]} (${detail})`),
  );

/**
 * The whole weight that lies still on the pan, of a container too light to be sold as well: what can be taken as tare.
 * Undefined where the scale takes a tare off itself.
 */
export function readGross(
  { last, equal }: GateState,
  now: number,
  profile: ScaleProfile,
): ScaleAmount | undefined {
  if (last?.report.kind !== 'weight' || now < last.at || now - last.at >= profile.maxAgeMs) return;
  const { amount, stable, net } = last.report;
  const isSure = stable && !net && equal >= profile.repeats;
  return isSure && whyImplausible(amount, profile) === undefined ? amount : undefined;
}

/** What may be sold now, or the reason why nothing may, in words. Never the last value. */
export function readGate(
  state: GateState,
  now: number,
  profile: ScaleProfile,
): Result<SaleWeight, WeightRefusal> {
  if (!state.last) return refuse(isReadAnew(state, now, profile) ? 'tare_changed' : 'no_answer');
  const { report, at } = state.last;
  const age = now - at;
  if (age < 0 || age >= profile.maxAgeMs) return refuse('no_answer');
  if (report.kind === 'garbled') return refuse('garbled', report.cause);
  if (report.kind === 'trouble') return refuseTrouble(state, report);
  if (report.kind === 'ready') return refuse('no_answer');
  return judge(state, report, at, profile);
}

/** The tare has just changed: that nothing was heard since is no silence yet. */
const isReadAnew = (
  { heardBeforeTare }: GateState,
  now: number,
  { maxAgeMs }: ScaleProfile,
): boolean => {
  if (heardBeforeTare === undefined) return false;
  const age = now - heardBeforeTare;
  return age >= 0 && age < maxAgeMs;
};

/** That nothing changed since its last weighing says no more than that: whether it was sold is known here alone. */
function refuseTrouble(
  { weighing, soldWeighing }: GateState,
  report: ScaleReport & { kind: 'trouble' },
): Result<never, WeightRefusal> {
  const [first] = report.troubles;
  if (first === 'no_change') return refuse(weighing <= soldWeighing ? 'already_sold' : 'told_once');
  return refuse(first ? troubleRefusal[first] : 'empty', report.detail);
}

function judge(
  state: GateState,
  { amount, stable, net }: ScaleReport & { kind: 'weight' },
  at: number,
  profile: ScaleProfile,
): Result<SaleWeight, WeightRefusal> {
  if (!stable) return refuse('moving');
  const implausible = whyImplausible(amount, profile);
  if (implausible) return implausible;
  if (!state.emptySeen) return refuse('not_emptied');
  if (state.weighing <= state.soldWeighing) return refuse('already_sold');
  if (net && state.tare) return refuse('tared_twice');
  if (state.equal < profile.repeats) {
    return refuse(state.heardBeforeTare === undefined ? 'moving' : 'tare_changed');
  }
  return judgeNet(state, amount, at, profile);
}

function whyImplausible(
  amount: ScaleAmount,
  profile: ScaleProfile,
): Result<never, WeightRefusal> | undefined {
  if (amount.unit !== profile.unit) {
    return refuse('wrong_unit', `${amountText(amount)} where ${profile.unit} was set up`);
  }
  if (amount.digits === 0) return refuse('empty');
  if (amount.digits < 0) return refuse('below_zero');
  if (compareAmounts(amount, profile.capacity) > 0) return refuse('overload', amountText(amount));
  return isMultipleOf(amount, profile.division)
    ? undefined
    : refuse('implausible', `${amountText(amount)} is no step of ${amountText(profile.division)}`);
}

/** The same amount with the decimals of another one, where that one has more. */
const asFineAs = (amount: ScaleAmount, other: ScaleAmount): ScaleAmount => {
  const more = other.unit === amount.unit ? Math.max(0, other.decimals - amount.decimals) : 0;
  return { ...amount, digits: amount.digits * 10 ** more, decimals: amount.decimals + more };
};

/** What lies there before and after the tare, and how much it must be. */
function tooLight(
  gross: ScaleAmount,
  net: ScaleAmount,
  tare: ScaleAmount | undefined,
  minimum: ScaleAmount,
): Result<never, WeightRefusal> {
  const least = `At least ${amountText(asFineAs(minimum, net))} is sold.`;
  const lies = tare
    ? `${amountText(gross)} on the scale less ${amountText(asFineAs(tare, gross))} tare is ${amountText(net)}.`
    : `${amountText(gross)} on the scale.`;
  return err(failure('too_light', `${refusalWords.too_light} ${lies} ${least}`));
}

function judgeNet(
  state: GateState,
  gross: ScaleAmount,
  at: number,
  profile: ScaleProfile,
): Result<SaleWeight, WeightRefusal> {
  const net = state.tare ? subtractAmount(gross, state.tare) : gross;
  if (compareAmounts(net, profile.minimum) < 0) {
    return tooLight(gross, net, state.tare, profile.minimum);
  }
  const grams = gramsOf(net);
  const exactGrams = compareAmounts(net, { digits: grams, decimals: 0, unit: 'g' }) === 0;
  return ok({ weighing: state.weighing, amount: net, tare: state.tare, grams, exactGrams, at });
}
