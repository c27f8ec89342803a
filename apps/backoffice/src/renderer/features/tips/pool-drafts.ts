import type { OfficeTipPool } from '@galley/backoffice/contract';
import { words } from '../../app/words.ts';
import { readPercent } from '../../state/percent.ts';

/** A pool as it is typed; points of 0: the role takes nothing. */
export type PoolDraft = Omit<OfficeTipPool, 'ppm' | 'untilDate' | 'giverRoleIds' | 'takers'> & {
  readonly key: string;
  readonly typed: string;
  readonly untilDate: string;
  readonly givers: readonly string[];
  readonly points: Readonly<Record<string, number>>;
};

export const newPool = (key: string, fromDate: string, roleIds: readonly string[]): PoolDraft => ({
  ...{ key, name: '', fromDate, untilDate: '', source: 'all', typed: '', givers: roleIds },
  ...{ points: {}, basis: 'hours', managers: false },
});

export const poolDraft = (
  { ppm, untilDate, giverRoleIds, takers, ...pool }: OfficeTipPool,
  roleIds: readonly string[],
): PoolDraft => ({
  ...pool,
  ...{ key: pool.id ?? pool.name, typed: String(ppm / 10_000), untilDate: untilDate ?? '' },
  givers: giverRoleIds ?? roleIds,
  points: Object.fromEntries(takers.map(({ roleId, points }) => [roleId, points])),
});

/** The pool as it is saved, or what is wrong with what was typed. All roles give: the same as no list. */
export const poolOf = (
  { key: _, typed, untilDate, givers, points, ...draft }: PoolDraft,
  roleIds: readonly string[],
): { readonly pool: OfficeTipPool } | { readonly problem: string } => {
  const ppm = readPercent(typed);
  if (ppm === undefined || ppm === 0 || ppm > 1_000_000)
    return { problem: words.tipPoolPercentProblem };
  const takers = Object.entries(points).filter(([, of]) => of > 0);
  return {
    pool: {
      ...{ ...draft, name: draft.name.trim(), ppm, untilDate: untilDate.trim() || null },
      giverRoleIds: roleIds.every((id) => givers.includes(id)) ? null : givers,
      takers: takers.map(([roleId, of]) => ({ roleId, points: of })),
    },
  };
};
