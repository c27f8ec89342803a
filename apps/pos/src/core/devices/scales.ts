import { err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type PeripheralRow,
  type Weighed,
  type Weight,
  weighedPriceMinor,
  weighRole,
} from '@galley/domain';
import type { ScaleView } from '../../contract/index.ts';
import type { DeviceDesk, WeightEvent } from './device-desk.ts';
import { tellsOnce } from './device-setup.ts';

/** A weight is void one second after it was said (rule SL10). */
const FRESH_MS = 1000;

type Clock = { now(): number };

const asWeight = ({ digits, decimals, unit }: Weight): Weight => ({ digits, decimals, unit });

const asWeightOrNull = (amount: Weight | undefined): Weight | null =>
  amount === undefined ? null : asWeight(amount);

const priceOf = (amount: Weight | undefined, perKgMinor: number | undefined): number | null =>
  amount === undefined || perKgMinor === undefined ? null : weighedPriceMinor(perKgMinor, amount);

const noAnswer = {
  code: 'no_answer',
  words: 'The scale does not answer. Check its cable and power.',
};

const refusalOf = (
  desk: DeviceDesk,
  row: PeripheralRow,
  event: WeightEvent | undefined,
): ScaleView['refusal'] => {
  const cause = desk.stateOf(row.id)?.cause;
  if (cause !== undefined) return { code: cause.code, words: cause.message };
  if (event?.refusal === undefined) return noAnswer;
  return { code: event.refusal.code, words: event.refusal.message };
};

const sold = {
  code: 'already_sold',
  words: 'This has been sold. Take it off the scale before weighing again.',
};

/** The scales of one register, and the one place where a weight is taken for a sale. */
export type Scales = {
  views(perKgMinor?: number): readonly ScaleView[];
  /** The weight of this weighing, if it may be sold now; it is taken once. */
  take(peripheralId: string, weighing: number): Result<Weighed, Failure>;
  /** The line stands: the scale is told, so that what lies on it is not sold again. */
  sold(peripheralId: string, weighing: number): void;
  /** What lies on the scale is taken off from now on, or nothing any more. */
  tare(peripheralId: string, take: boolean): Result<null, Failure>;
};

const nothingToTare = failure(
  'nothing_to_tare',
  'Nothing lies still on the scale. Put the container on it, then take the tare.',
  'tare',
);

export const createScales = (
  desk: DeviceDesk,
  rows: () => readonly PeripheralRow[],
  clock: Clock,
  registerId: string,
): Scales => {
  /** The last weighing of each scale that was sold: the device process may hear of it after the next tap. */
  const last = new Map<string, number>();

  const view = (row: PeripheralRow, perKgMinor: number | undefined): ScaleView => {
    const event = desk.weightOf(row.id);
    const isFresh = event !== undefined && clock.now() - event.heardAt < FRESH_MS;
    const heard = isFresh ? event.weight : undefined;
    const isSold = heard !== undefined && heard.weighing === last.get(row.id);
    const weight = isSold ? undefined : heard;
    return {
      peripheralId: row.id,
      name: row.name,
      bound: row.roles.includes(weighRole(registerId)),
      working: desk.stateOf(row.id)?.state === 'working',
      tellsOnce: tellsOnce(row),
      weighing: weight?.weighing ?? null,
      weight: asWeightOrNull(weight?.amount),
      priceMinor: priceOf(weight?.amount, perKgMinor),
      tare: asWeightOrNull(event?.tare),
      gross: asWeightOrNull(isFresh ? event.gross : undefined),
      at: event?.heardAt ?? 0,
      refusal: weight === undefined ? (isSold ? sold : refusalOf(desk, row, event)) : null,
    };
  };

  const views = (perKgMinor?: number): ScaleView[] =>
    rows()
      .filter(({ type }) => type === 'scale')
      .sort((a, b) => a.sort - b.sort)
      .map((row) => view(row, perKgMinor));

  return {
    views,
    take(peripheralId, weighing) {
      const scale = views().find((one) => one.peripheralId === peripheralId);
      if (scale === undefined) {
        return err(failure('no_scale', 'This scale is no longer set up here.', 'weight'));
      }
      const { weight, tare, refusal } = scale;
      if (refusal !== null) return err(failure(refusal.code, refusal.words, 'weight'));
      if (weight === null || scale.weighing !== weighing) {
        return err(failure('weighed_anew', 'The weight has changed. Look at it again.', 'weight'));
      }
      return ok({ by: 'scale', weight, tare });
    },
    tare(peripheralId, take) {
      const { gross } = views().find((one) => one.peripheralId === peripheralId) ?? {};
      if (take && gross == null) return err(nothingToTare);
      const tare = take ? { tare: gross } : {};
      desk.order({ type: 'tare', deviceId: peripheralId, ...tare });
      return ok(null);
    },
    sold(peripheralId, weighing) {
      last.set(peripheralId, weighing);
      desk.order({ type: 'weight-sold', deviceId: peripheralId, weighing });
    },
  };
};
