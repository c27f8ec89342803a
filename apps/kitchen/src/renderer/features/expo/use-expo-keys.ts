import type { ExpoOrderView } from '@galley/kitchen/contract';
import { useLayoutEffect, useState } from 'react';
import { useKeyReader } from '../../parts/use-key-reader.ts';
import { undoLast } from '../../state/acts.ts';
import { handOut, takeBackLast } from '../../state/expo.ts';
import { type ExpoPage, expoPlaces } from '../../state/expo-places.ts';
import type { BoardAction } from '../../state/key-map.ts';
import { setPrefs } from '../../state/prefs.store.ts';
import { moveSelection, neighbourOf } from '../../state/selection.ts';
import { createSteadyPlaces } from '../../state/steady-places.ts';
import { openSheet, select, showOrder, turnTo, useUi } from '../../state/ui.store.ts';

const TURNS = {
  next: ({ number }: ExpoPage) => number + 1,
  previous: ({ number }: ExpoPage) => number - 1,
  first: () => 0,
  last: ({ count }: ExpoPage) => count - 1,
};

const turn = (page: ExpoPage, to: keyof typeof TURNS): void =>
  turnTo(Math.min(page.count - 1, Math.max(0, TURNS[to](page))));

const chosenOf = ({ orders }: ExpoPage): ExpoOrderView | undefined =>
  orders.find(({ key }) => key === useUi.getState().selected);

/** The first stroke shows what would be handed out, the next one does it. */
const handOutChosen = (page: ExpoPage): void => {
  const chosen = chosenOf(page);
  if (chosen === undefined) {
    select(page.orders[0]?.key ?? null);
    return;
  }
  void handOut(chosen);
  const keys = page.orders.map(({ key }) => key);
  if (chosen.readyAt !== null) select(neighbourOf(keys, chosen.key));
};

type At = (position: number) => ExpoOrderView | undefined;

/** What a key of the board means here; lines, voids and panels are the stations'. */
const perform = (action: BoardAction, page: ExpoPage, at: At): void => {
  const { selected } = useUi.getState();
  if (action.type === 'bumpAt') {
    const meant = at(action.position);
    if (meant !== undefined) void handOut(meant);
  }
  if (action.type === 'bumpSelected') handOutChosen(page);
  if (action.type === 'openTicket') {
    const shown = chosenOf(page) ?? page.orders[0];
    if (shown !== undefined) showOrder(shown.key);
  }
  if (action.type === 'move') select(moveSelection(expoPlaces(page.orders), selected, action.to));
  if (action.type === 'page') turn(page, action.to);
  if (action.type === 'recallLast') void takeBackLast();
  if (action.type === 'undo') void undoLast();
  if (action.type === 'openRecall') openSheet('handed-out');
  if (action.type === 'openSettings') openSheet('settings');
  if (action.type === 'chooseStation') setPrefs({ stationKey: null });
  if (action.type === 'clear') select(null);
};

/** The expo works with the same bar as the stations (rule KS74). */
export const useExpoKeys = (page: ExpoPage): void => {
  const [places] = useState(createSteadyPlaces);
  useLayoutEffect(
    () => places.update(expoPlaces(page.orders), performance.now()),
    [page.orders, places],
  );
  useKeyReader((action, when) => {
    const at: At = (position) => {
      const key = places.meant({ position }, when);
      return page.orders.find((order) => order.key === key);
    };
    perform(action, page, at);
  });
};
