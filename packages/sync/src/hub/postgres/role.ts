import { createHmac } from 'node:crypto';
import { err, type Failure, failure, ok, type Result } from '@galley/base';
import pg from 'pg';

/** The hub's own role: owns nothing and is bound by row-level security. */
export const HUB_ROLE = 'galley_hub';

type RoleFailure = Failure<'not_allowed'>;

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

/** Every process that has the owner's address derives the same password, so none is kept anywhere. */
export const derivedPassword = (connectionString: string, role: string): string =>
  createHmac('sha256', new URL(connectionString).password || connectionString)
    .update(role)
    .digest('base64url');

const passwordOf = (connectionString: string): string =>
  derivedPassword(connectionString, HUB_ROLE);

/** The owner's address with the hub's role in place of the owner. */
export const hubConnectionString = (connectionString: string): string => {
  const url = new URL(connectionString);
  url.username = HUB_ROLE;
  url.password = passwordOf(connectionString);
  return url.href;
};

/** Other processes may create the role at the same moment: each of these means that it is there. */
const RACES = ['42710', '23505', 'XX000'];

/** Creates the role, sets its password and sees that it has no power to pass row-level security. */
export const ensureRole = async (
  owner: pg.Client,
  connectionString: string,
): Promise<Result<string, RoleFailure>> => {
  const password = pg.escapeLiteral(passwordOf(connectionString));
  const traits = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS';
  try {
    await owner.query(`CREATE ROLE ${HUB_ROLE} ${traits} PASSWORD ${password}`);
  } catch (cause) {
    if (codeOf(cause) === '42501') return err(notAllowed(owner.user ?? 'the user'));
    if (!RACES.includes(codeOf(cause))) throw cause;
  }
  const problem = await connectProblem(connectionString);
  if (problem === undefined) return ok(hubConnectionString(connectionString));
  await owner.query(`ALTER ROLE ${HUB_ROLE} ${traits} PASSWORD ${password}`);
  const still = await connectProblem(connectionString);
  if (still === undefined) return ok(hubConnectionString(connectionString));
  return err(failure('not_allowed', `Role ${HUB_ROLE} cannot connect: ${still}`));
};

const notAllowed = (user: string): RoleFailure =>
  failure(
    'not_allowed',
    `${user} may not create the role ${HUB_ROLE}. Connect as a user with CREATEROLE.`,
    'database-url',
  );

const connectProblem = async (connectionString: string): Promise<string | undefined> => {
  const client = new pg.Client({ connectionString: hubConnectionString(connectionString) });
  try {
    await client.connect();
    const found = await client.query<{ rolbypassrls: boolean; rolsuper: boolean }>(
      'SELECT rolbypassrls, rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    const { rolbypassrls = true, rolsuper = true } = found.rows[0] ?? {};
    return rolbypassrls || rolsuper ? 'it may pass row-level security' : undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
};
