import { timingSafeEqual } from 'node:crypto';
import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { PERMISSIONS, type Permission, type SiteRow } from '@galley/domain';
import type { Office } from './office.ts';
import { ownSite } from './reads/business-day.ts';

/** Whoever acts: a person, or the house itself by its command line (`employeeId` null). */
export type Actor = {
  readonly employeeId: string | null;
  readonly name: string;
  readonly roleName: string;
  readonly permissions: readonly Permission[];
};

const HOUSE: Actor = {
  employeeId: null,
  name: 'Command line',
  roleName: 'House',
  permissions: PERMISSIONS,
};

const sameSecret = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** A person of the house as an actor; undefined for who has left or whose role is gone. */
export const personActor = (office: Pick<Office, 'reads'>, employeeId: string) => {
  const person = office.reads.employees().find((row) => row.id === employeeId && row.active === 1);
  const role = office.reads.roles().find((row) => row.id === person?.roleId);
  if (person === undefined || role === undefined) return undefined;
  const { name } = person;
  return { employeeId, name, roleName: role.name, permissions: role.permissions } satisfies Actor;
};

/** Who is behind the session now: a person whose role no longer sees sales is out at once (rule OF3). */
export const actorOf = (office: Office, sessionId: string | undefined): Actor | undefined => {
  if (sessionId === undefined) return undefined;
  if (sameSecret(sessionId, office.houseSession)) return HOUSE;
  const employeeId = office.sessions.employeeOf(sessionId);
  const actor = employeeId === undefined ? undefined : personActor(office, employeeId);
  return actor?.permissions.includes('view_sales') ? actor : undefined;
};

export const requireActor = (
  office: Office,
  sessionId: string | undefined,
): Result<Actor, Failure<'not_logged_in'>> => {
  const actor = actorOf(office, sessionId);
  return actor === undefined
    ? err(failure('not_logged_in', 'Nobody is logged in at this window. Type a PIN first.'))
    : ok(actor);
};

/** The row of the office's own site, for somebody who is logged in. */
export const requireSite = (
  office: Office,
  sessionId: string | undefined,
): Result<SiteRow, Failure> => {
  const actor = requireActor(office, sessionId);
  if (!actor.ok) return actor;
  const site = ownSite(office);
  return site === undefined
    ? err(failure('not_ready', 'The back office has not received its site yet. Wait a moment.'))
    : ok(site);
};
