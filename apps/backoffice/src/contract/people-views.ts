import type { Permission, PersonLanguage, ReasonUse } from '@galley/domain';

export type OfficePeople = {
  readonly employees: readonly {
    readonly id: string;
    readonly name: string;
    readonly roleId: string;
    readonly roleName: string;
    readonly active: boolean;
    readonly hasPin: boolean;
    readonly hasBadge: boolean;
    /** What registers speak to them; null: the language of the device. */
    readonly language: PersonLanguage | null;
  }[];
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    readonly permissions: readonly Permission[];
    /** Parts per million of a price that the role takes off by itself; null: it gives no discounts. */
    readonly discountLimitPpm: number | null;
  }[];
};

/** Causes that are chosen for an act, in the order of its list. */
export type OfficeReason = { readonly id: string; readonly use: ReasonUse; readonly name: string };

/** Limits and reasons of what is taken off prices. */
export type TakingOffCommands = {
  saveRoleLimit: {
    input: { roleId: string; discountLimitPpm?: number; takesOver?: boolean };
    output: null;
  };
  /** A new one (no id), another name, or off the list (no name). */
  saveReason: { input: { id?: string; use?: ReasonUse; name?: string }; output: null };
};
