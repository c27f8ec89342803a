import { canonicalJson, type Fact } from '@galley/base';
import { KINDS, TRAINING_KINDS, trainingFact } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';

const idsOf = (replica: Replica, kind: string): string[] =>
  replica.db.prepare<[], string>(`SELECT id FROM "${kind}" WHERE _deleted = 0`).pluck().all();

const factsOf = (replica: Replica, kind: string): Fact[] =>
  idsOf(replica, kind).flatMap((id) => {
    const row = replica.row({ kind, id });
    return row === undefined ? [] : [{ kind, id, doc: row.doc }];
  });

const textOf = ({ doc }: Fact): string => canonicalJson(doc);

/** What practice has to write so that this kind of setting is as the live register has it. */
const differences = (live: Replica, training: Replica, kind: string, deviceId: string): Fact[] => {
  const wanted = factsOf(live, kind).map((fact) => trainingFact(fact, deviceId));
  const had = new Map(factsOf(training, kind).map((fact) => [fact.id, fact]));
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = [...had.values()].filter(({ id }) => !ids.has(id));
  const isNew = (fact: Fact): boolean => {
    const before = had.get(fact.id);
    return before === undefined || textOf(before) !== textOf(fact);
  };
  return [
    ...wanted.filter(isNew).map((fact) => ({ ...fact, deleted: false })),
    ...gone.map((fact) => ({ ...fact, deleted: true })),
  ];
};

/** Brings the settings of practice to what the live register has now, and nothing else (rule TM3). */
export const copySettings = (live: Replica, training: Replica, deviceId: string) => {
  const kinds = KINDS.filter(({ kind }) => TRAINING_KINDS.has(kind));
  const facts = kinds.flatMap(({ kind }) => differences(live, training, kind, deviceId));
  return training.commit({ facts });
};
