import type { Permission } from '@galley/domain';

export type OfficePeople = {
  readonly employees: readonly {
    readonly id: string;
    readonly name: string;
    readonly roleId: string;
    readonly roleName: string;
    readonly active: boolean;
    readonly hasPin: boolean;
  }[];
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    readonly permissions: readonly Permission[];
  }[];
};
