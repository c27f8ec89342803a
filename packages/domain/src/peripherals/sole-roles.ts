import { byId, type PeripheralRow } from '../rows.ts';
import { CUSTOMER_DISPLAY } from './display-role.ts';
import { isOfRegister } from './register-role.ts';

type Row = Pick<PeripheralRow, 'id' | 'name' | 'hostId' | 'roles'>;

/** What a device is for, where two people gave one role to two devices while neither could see the other's choice. */
export type SoleRoles = {
  /** The roles that are carried out here. */
  readonly roles: readonly string[];
  /** The ones that another device has, by its name (rule PE28). */
  readonly rolesElsewhere: readonly { readonly role: string; readonly name: string }[];
};

/** Who carries the role out: the same device for everybody, as papers are routed (rules PE2, PE3, PE25, SD7). */
const holderOf = (rows: readonly Row[], { hostId }: Row, role: string): Row | undefined =>
  byId(rows).find(
    (row) => row.roles.includes(role) && (row.hostId === hostId || isOfRegister(role)),
  );

export const soleRoles = (rows: readonly Row[], row: Row): SoleRoles => {
  const elsewhere = row.roles.flatMap((role) => {
    const holder = role === CUSTOMER_DISPLAY ? row : holderOf(rows, row, role);
    return holder === undefined || holder.id === row.id ? [] : [{ role, name: holder.name }];
  });
  const lost = elsewhere.map(({ role }) => role);
  return { roles: row.roles.filter((role) => !lost.includes(role)), rolesElsewhere: elsewhere };
};
