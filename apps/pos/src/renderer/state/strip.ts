import type { Failure, Result } from '@galley/base';
import { toaster } from '@galley/ui';
import { failureText } from '../app/trouble-text.ts';
import { asPersonNow } from './perform.ts';
import { type ReadModels, useRead } from './read.store.ts';
import { patchUi, type StripMode, useUi } from './ui.store.ts';

/** What a place of the strip holds; `note` is what a suggestion rests on. */
export type StripPlace = {
  readonly itemId: string;
  readonly together?: number;
  readonly of?: number;
};

const NONE: readonly (StripPlace | null)[] = [];

const inPlaces = (ids: readonly (string | null)[] | undefined): readonly (StripPlace | null)[] =>
  ids?.map((itemId) => (itemId === null ? null : { itemId })) ?? NONE;

type Models = Pick<ReadModels, 'strip' | 'suggestions'>;

/** The modes that a tap on the strip's first key goes through. */
export const modesOf = ({ strip }: Pick<Models, 'strip'>): readonly StripMode[] =>
  strip?.suggestions ? ['favourites', 'recent', 'suggestions'] : ['favourites', 'recent'];

/** The chosen one, unless suggestions were switched off since. */
export const modeNow = (models: Pick<Models, 'strip'>, wanted: StripMode): StripMode =>
  modesOf(models).includes(wanted) ? wanted : 'favourites';

export const placesOf = (models: Models, mode: StripMode): readonly (StripPlace | null)[] => {
  if (mode === 'suggestions') return models.suggestions?.items ?? NONE;
  return inPlaces(mode === 'recent' ? models.strip?.recent : models.strip?.favourites);
};

export const nextMode = (): void => {
  const models = useRead.getState();
  const modes = modesOf(models);
  const now = modes.indexOf(modeNow(models, useUi.getState().stripMode));
  patchUi({ stripMode: modes[(now + 1) % modes.length] ?? 'favourites' });
};

const told = (outcome: Result<unknown, Failure>): void => {
  if (!outcome.ok) toaster.show({ message: failureText(outcome.error), tone: 'alarm' });
};

export const keepFavourite = async (
  itemId: string,
  whose: 'mine' | 'house',
  keep: boolean,
): Promise<void> => told(await asPersonNow()('keepFavourite', { itemId, whose, keep }));

export const setSuggestions = async (on: boolean): Promise<void> =>
  told(await asPersonNow()('setSuggestions', { on }));
