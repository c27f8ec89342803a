import { type Fact, type Failure, ok, type Result } from '@galley/base';
import {
  decideRemovePaperTemplate,
  decideSaveCustomerWords,
  decideSavePaperTemplate,
  removePaperTemplateCommand,
  saveCustomerWordsCommand,
  savePaperTemplateCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

const written = (facts: Result<Fact[], Failure>) =>
  facts.ok ? ok({ facts: facts.value, result: null }) : facts;

export const savePaperTemplateHandler = (office: Office): Handler<'savePaperTemplate'> => ({
  schema: savePaperTemplateCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => written(decideSavePaperTemplate(input, context)),
    }),
});

export const removePaperTemplateHandler = (office: Office): Handler<'removePaperTemplate'> => ({
  schema: removePaperTemplateCommand,
  run: ({ paper }, call) =>
    act(office, {
      ...call,
      decide: (context) => written(decideRemovePaperTemplate(paper, context)),
    }),
});

export const saveCustomerWordsHandler = (office: Office): Handler<'saveCustomerWords'> => ({
  schema: saveCustomerWordsCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => written(decideSaveCustomerWords(input, context)),
    }),
});
