import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type CorrectPointsCommand,
  correctPointsCommand,
  creditIds,
  decideCorrectPoints,
  decideSaveProgramme,
  type LoyaltyCorrectionRow,
  POINTS_SUBJECT,
  projectPoints,
  rowFact,
  saveProgrammeCommand,
  spendIds,
} from '@galley/domain';
import type { CallContext, CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, OfficePoints, OfficeProgramme } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

export const saveProgrammeHandler = (office: Office): Handler<'saveProgramme'> => ({
  schema: saveProgrammeCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSaveProgramme(input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

const subjectOf = (subjectId: string) => ({ subjectKind: POINTS_SUBJECT, subjectId });

const notHere = (wanted: number, left: number): Failure =>
  failure(
    'points_elsewhere',
    `${left} points can be taken off now, not ${wanted}: a register holds the rest, or there are no more. Take fewer, or try again once that check is settled.`,
    'points',
  );

/** What a correction puts in, or spends of what the hub granted to this office. */
const moved = (
  { replica }: Office,
  { id, customerId, points, businessDate }: LoyaltyCorrectionRow,
): Result<readonly Fact[], Failure> => {
  const about = { ...subjectOf(customerId), amount: Math.abs(points), businessDate };
  if (points > 0) {
    const newId = () => creditIds.corrected(id);
    return ok([replica.allowance.credit({ ...about, newId })]);
  }
  let part = 0;
  const newId = () => `${spendIds.corrected(id)}:${part++}`;
  const spent = replica.allowance.spend({ ...about, newId });
  return spent.ok ? spent : err(notHere(-points, spent.error.left));
};

const correct = (
  office: Office,
  command: CorrectPointsCommand,
  call: CallContext,
): Result<null, Failure> =>
  act(office, {
    ...call,
    decide: (context) => {
      const customer = office.reads.customers().find(({ id }) => id === command.customerId);
      const row = decideCorrectPoints(customer, command, context);
      if (!row.ok) return row;
      const facts = moved(office, row.value);
      if (!facts.ok) return facts;
      return ok({
        facts: [rowFact('loyalty_correction', row.value), ...facts.value],
        result: null,
      });
    },
  });

/** As many as are to be taken off, and no more: the rest stays with whoever serves them. */
const askFor = async (office: Office, { customerId, points }: CorrectPointsCommand) => {
  const subject = subjectOf(customerId);
  const wanted = -points - office.replica.allowance.left(subject);
  const wish = { request: office.ids('command'), ...subject, wanted };
  await office.askAllowance?.(wish).catch(() => undefined);
};

/** What was granted and not taken goes back at once. */
const giveBack = ({ replica }: Office, { customerId }: CorrectPointsCommand): void => {
  const facts = replica.allowance.giveBack(subjectOf(customerId));
  if (facts.length > 0) replica.commit({ facts });
};

export const correctPointsHandler = (office: Office): Handler<'correctPoints'> => ({
  schema: correctPointsCommand,
  async run(input, call) {
    const done = correct(office, input, call);
    if (done.ok || done.error.code !== 'points_elsewhere') return done;
    await askFor(office, input);
    const again = correct(office, input, call);
    giveBack(office, input);
    return again;
  },
});

/** What a house begins with that has none. */
const NO_PROGRAMME = { active: false, pointsPerUnit: 1, pointMinor: 1, leastPoints: 100 };

const programmeView = (office: Office): OfficeProgramme => {
  const row = office.reads.programme();
  if (row === undefined) return NO_PROGRAMME;
  const { active, pointsPerUnit, pointMinor, leastPoints } = row;
  return { active: active === 1, pointsPerUnit, pointMinor, leastPoints };
};

const ENTRIES_SHOWN = 50;

const pointsView = ({ reads }: Office, customerId: string): OfficePoints => {
  const { balance, entries } = projectPoints(reads.pointsMoves(customerId));
  const corrections = new Map(reads.pointsCorrections().map((row) => [row.id, row]));
  const names = new Map(reads.employees().map(({ id, name }) => [id, name]));
  return {
    balance,
    entries: entries.slice(0, ENTRIES_SHOWN).map(({ type, subjectId, at, points }) => {
      const correction = corrections.get(subjectId);
      const reason = correction?.reason ?? null;
      return { type, at, points, reason, byName: names.get(correction?.correctedBy ?? '') ?? null };
    }),
  };
};

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const loyaltyQueries = (office: Office): Pick<Queries, 'programme' | 'points'> => ({
  programme: {
    schema: z.object({}),
    kinds: ['loyalty_programme', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(programmeView(office)) : site;
    },
  },
  points: {
    schema: z.object({ customerId: z.string().min(1).max(80) }),
    kinds: ['allowance_credit', 'allowance_spend', 'loyalty_correction', 'employee', 'session'],
    ask: ({ customerId }, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(pointsView(office, customerId)) : site;
    },
  },
});
