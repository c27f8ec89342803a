import { err, type Failure, failure, ok, type Result } from '@galley/base';
import pg from 'pg';
import { derivedPassword } from './role.ts';
import { versionProblem } from './versions.ts';

/** The Electric sync service's role: reads the envelope of all tenants, and nothing else. */
export const ELECTRIC_ROLE = 'galley_electric';
const PUBLICATION = 'electric_publication_default';

type ElectricFailure = Failure<'newer_database' | 'older_database' | 'not_allowed' | 'unreachable'>;

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

const quiet = async (client: pg.Client, statement: string, expected: readonly string[]) => {
  try {
    await client.query(statement);
  } catch (cause) {
    if (!expected.includes(codeOf(cause))) throw cause;
  }
};

/** Codes for a role or a publication that is there already. */
const THERE = ['42710', '23505'];

const grant = async (client: pg.Client, password: string): Promise<void> => {
  const traits = 'LOGIN REPLICATION BYPASSRLS NOSUPERUSER NOCREATEDB NOCREATEROLE';
  await quiet(client, `CREATE ROLE ${ELECTRIC_ROLE}`, THERE);
  const secret = pg.escapeLiteral(password);
  await client.query(`ALTER ROLE ${ELECTRIC_ROLE} ${traits} PASSWORD ${secret}`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${ELECTRIC_ROLE}`);
  await client.query(`GRANT SELECT ON public.sync_row TO ${ELECTRIC_ROLE}`);
  const table = 'FOR TABLE public.sync_row WITH (publish_via_partition_root = true)';
  await quiet(client, `CREATE PUBLICATION ${PUBLICATION} ${table}`, THERE);
};

/**
 * Makes the role and the publication that the Electric sync service works with, and answers the address
 * that it is started with (`DATABASE_URL`; with `ELECTRIC_MANUAL_TABLE_PUBLISHING=true`, because the role
 * owns nothing). The password is derived from the owner's, so that it may be asked for again.
 */
export const prepareElectric = async (
  connectionString: string,
): Promise<Result<string, ElectricFailure>> => {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const problem = await versionProblem(client);
    if (problem !== undefined) return err(problem);
    const password = derivedPassword(connectionString, ELECTRIC_ROLE);
    await grant(client, password);
    const url = new URL(connectionString);
    [url.username, url.password] = [ELECTRIC_ROLE, password];
    return ok(url.href);
  } catch (cause) {
    if (codeOf(cause) === '42501') {
      const what = `${client.user ?? 'The user'} may not make the role ${ELECTRIC_ROLE}`;
      const cure = 'A superuser, or one with CREATEROLE, REPLICATION and BYPASSRLS, may.';
      return err(failure('not_allowed', `${what}: ${String(cause)}. ${cure}`, 'database-url'));
    }
    return err(failure('unreachable', `The database refuses: ${String(cause)}`, 'database-url'));
  } finally {
    await client.end().catch(() => undefined);
  }
};
