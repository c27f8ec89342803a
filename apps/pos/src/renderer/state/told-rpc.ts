import type { Failure, Result } from '@galley/base';
import { language } from '@galley/ui/language';
import { allergenByCode, allergenTold } from '../app/allergen-words.ts';
import { roleTold } from '../app/role-words.ts';
import { told, toldTitle } from '../app/told.ts';
import type { PosRpc } from './rpc.ts';

type Tell = (english: string) => string;

/** Where the views of a core have words of its own; everything else is data of the house and stays as it is. */
const TOLD: Readonly<Record<string, Tell>> = {
  words: told,
  problem: told,
  lastError: told,
  message: told,
  title: toldTitle,
  checkTitle: toldTitle,
  roleName: roleTold,
};

/** Where they have lists of them. */
const LISTS: Readonly<Record<string, Tell>> = { advice: told, sharedWith: toldTitle };

/** Where a core lists allergies in words alone. */
const ALLERGIES: ReadonlySet<string> = new Set(['allergies', 'texts']);

/** An allergen of the law goes by its code: `key` beside `text` of an allergy, `code` beside `name` of the list. */
const allergenOf = ({ key, text, code, name }: Readonly<Record<string, unknown>>): object => {
  if (typeof key === 'string' && typeof text === 'string')
    return { text: allergenByCode(key) ?? text };
  if (typeof code === 'string' && typeof name === 'string')
    return { name: allergenByCode(code) ?? name };
  return {};
};

/** A hub and a line without a maker have names of the program: `kind` of a peer, `transport` of what was found. */
const machineOf = ({ kind, transport, name }: Readonly<Record<string, unknown>>): object =>
  typeof name === 'string' && (kind === 'site_hub' || transport === 'serial')
    ? { name: toldTitle(name) }
    : {};

/** Thousands of items, and none with words of the core. */
const WITHOUT: ReadonlySet<string> = new Set(['menu']);

const partTold = (key: string, part: unknown): unknown => {
  if (typeof part === 'string') return TOLD[key]?.(part) ?? part;
  if (!Array.isArray(part)) return inOwnWords(part);
  const tell = LISTS[key];
  if (tell !== undefined) return part.map((one) => tell(String(one)));
  return ALLERGIES.has(key) ? part.map(allergyTold) : inOwnWords(part);
};

const allergyTold = (part: unknown): unknown =>
  typeof part === 'string' ? allergenTold(part) : inOwnWords(part);

const inOwnWords = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOwnWords);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, partTold(key, part)]);
  const whole = value as Readonly<Record<string, unknown>>;
  return { ...Object.fromEntries(parts), ...allergenOf(whole), ...machineOf(whole) };
};

/** An answer of the core in the language of this page. */
export const toldAnswer = <T>(name: string, value: T): T =>
  WITHOUT.has(name) ? value : (inOwnWords(value) as T);

const toldFailure = (failure: Failure): Failure => ({ ...failure, message: told(failure.message) });

const toldResult = <T>(name: string, result: Result<T, Failure>): Result<T, Failure> =>
  result.ok
    ? { ok: true, value: toldAnswer(name, result.value) }
    : { ok: false, error: toldFailure(result.error) };

/** The core's client as this page reads it: what the core says in English comes in the page's language. */
export const toldRpc = (rpc: PosRpc): PosRpc =>
  language === 'en'
    ? rpc
    : {
        ...rpc,
        run: async (name, input) => toldResult(name, await rpc.run(name, input)),
        ask: async (name, params) => toldResult(name, await rpc.ask(name, params)),
        watch: (name, params, onValue, onFailure) =>
          rpc.watch(
            name,
            params,
            (value) => onValue(toldAnswer(name, value)),
            onFailure && ((failure) => onFailure(toldFailure(failure))),
          ),
      };
