import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { Failure } from '@galley/base';
import type { Answer, ConnectionState, Params, QueryName } from '@galley/shell/contract';
import { useEffect } from 'react';
import { create } from 'zustand';
import { rpc } from './rpc.ts';
import { share } from './share.ts';

type Query = QueryName<BackOfficeContract>;
type Answers = { readonly [question: string]: unknown };

/** What the core said last, by question; old answers stay while new ones are on their way. */
export type ReadModels = {
  readonly connection: ConnectionState;
  readonly answers: Answers;
  readonly refusals: { readonly [question: string]: Failure };
};

export const useRead = create<ReadModels>()(() => ({
  connection: 'connecting',
  answers: {},
  refusals: {},
}));

const without = <T>(all: { readonly [name: string]: T }, name: string) => {
  const { [name]: _gone, ...rest } = all;
  return rest;
};

const keep = (question: string, value: unknown): void =>
  useRead.setState(({ answers, refusals }) => ({
    answers: { ...answers, [question]: share(answers[question], value) },
    refusals: refusals[question] === undefined ? refusals : without(refusals, question),
  }));

const refuse = (question: string, failure: Failure): void =>
  useRead.setState(({ refusals }) => ({ refusals: { ...refusals, [question]: failure } }));

export const questionOf = (name: Query, params: object): string =>
  `${name} ${JSON.stringify(params)}`;

const followers = new Map<string, { count: number; stop: () => void }>();

const begin = <N extends Query>(name: N, params: Params<BackOfficeContract, N>) => {
  const question = questionOf(name, params);
  return rpc().watch(
    name,
    params,
    (value) => keep(question, value),
    (failure) => refuse(question, failure),
  );
};

/** Follows a question for as long as anybody does; several followers share one watch. */
export const follow = <N extends Query>(
  name: N,
  params: Params<BackOfficeContract, N>,
): (() => void) => {
  const question = questionOf(name, params);
  const known = followers.get(question) ?? { count: 0, stop: begin(name, params) };
  known.count += 1;
  followers.set(question, known);
  return () => {
    known.count -= 1;
    if (known.count > 0) return;
    followers.delete(question);
    known.stop();
  };
};

/** What one person saw is not left for the next. */
export const forgetAnswers = (): void =>
  useRead.setState(({ answers }) => ({
    answers: Object.fromEntries(
      Object.entries(answers).filter(([question]) => /^(site|sync|session) /.test(question)),
    ),
    refusals: {},
  }));

type Followed<N extends Query> = {
  /** `undefined` until the core has answered for the first time. */
  readonly value: Answer<BackOfficeContract, N> | undefined;
  readonly failure: Failure | undefined;
};

/** The living answer to a question while the component is on the screen. */
export const useAnswer = <N extends Query>(
  name: N,
  params: Params<BackOfficeContract, N>,
): Followed<N> => {
  const question = questionOf(name, params);
  const value = useRead(({ answers }) => answers[question]);
  const failure = useRead(({ refusals }) => refusals[question]);
  useEffect(() => {
    const asked = JSON.parse(question.slice(name.length + 1)) as typeof params;
    return follow(name, asked);
  }, [name, question]);
  return { value: value as Followed<N>['value'], failure };
};
