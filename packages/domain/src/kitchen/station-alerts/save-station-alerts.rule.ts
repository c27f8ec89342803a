import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { hoursOf } from '../../availability/sale-hours.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { findStation, type UnknownStation } from '../../routing/find-station.ts';
import type { StationRow } from '../../rows.ts';
import type { AgeSeconds } from './age-targets.ts';
import type { SaveStationAlertsCommand } from './save-station-alerts.command.ts';

type BadTarget = Failure<'late_before_due' | 'no_condition'>;
export type SaveStationAlertsError = NotAllowed | UnknownStation | BadTarget;

const lateProblem = (
  { targetSeconds, lateSeconds }: AgeSeconds,
  field: 'lateSeconds' | 'ageTargets',
): BadTarget | undefined =>
  lateSeconds > targetSeconds
    ? undefined
    : failure(
        'late_before_due',
        `Late after ${lateSeconds} s is not later than due after ${targetSeconds} s. Make late the longer time.`,
        field,
      );

const problemOf = (
  station: StationRow,
  { ageTargets = [], targetSeconds, lateSeconds }: SaveStationAlertsCommand,
): BadTarget | undefined => {
  const own = {
    targetSeconds: targetSeconds ?? station.targetSeconds,
    lateSeconds: lateSeconds ?? station.lateSeconds,
  };
  const problem = lateProblem(own, 'lateSeconds');
  if (problem !== undefined) return problem;
  for (const [at, target] of ageTargets.entries()) {
    const wrong = lateProblem(target, 'ageTargets');
    if (wrong !== undefined) return wrong;
    if (target.orderTypeId === null && target.course === null) {
      return failure(
        'no_condition',
        `Target ${at + 1} fits every ticket. Choose an order type or a course, or change the station's own times.`,
        'ageTargets',
      );
    }
  }
  return undefined;
};

const listOf = <T>(all: readonly T[] | undefined): T[] | null | undefined => {
  if (all === undefined) return undefined;
  return all.length === 0 ? null : [...all];
};

/** Ages and sounds of a station, for what is open as well as for what comes (rules KT40 to KT42). */
export const decideSaveStationAlerts = (
  stations: readonly StationRow[],
  command: SaveStationAlertsCommand,
  context: DecisionContext,
): Result<Fact[], SaveStationAlertsError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const station = findStation(stations, command.stationKey);
  if (!station.ok) return station;
  const problem = problemOf(station.value, command);
  if (problem !== undefined) return err(problem);
  const { targetSeconds, lateSeconds, ageTargets, sounds, quietHours } = command;
  const fact = changedColumns('station', station.value.id, {
    ...{ targetSeconds, lateSeconds, sounds },
    ageTargets: listOf(ageTargets),
    quietHours: hoursOf(quietHours),
  });
  return ok(fact === undefined ? [] : [fact]);
};
