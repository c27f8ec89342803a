import {
  Ban,
  ClipboardList,
  Clock,
  Ellipsis,
  Grid3x3,
  Lightbulb,
  type LucideIcon,
  RefreshCw,
  Send,
  TriangleAlert,
  Undo2,
  UtensilsCrossed,
  Wallet,
} from 'lucide-react';
import { paletteWords as texts } from '../../app/palette-words.ts';
import { words } from '../../app/words.ts';
import { checkActs, registerActs, trainingActs } from '../../parts/check-acts.tsx';
import { itemSubject } from '../../parts/ItemTile.tsx';
import { askAvailability, haveBack } from '../../state/availability-acts.ts';
import type { MenuItem } from '../../state/menu-index.ts';
import type { ReadModels } from '../../state/read.store.ts';
import { buildSearchIndex } from '../../state/search-index.ts';
import { sendCheck, startPaying } from '../../state/send-check.ts';
import { setSuggestions } from '../../state/strip.ts';
import { go, openSheet, takeCheck, useUi } from '../../state/ui.store.ts';

export type CommandGroup = keyof typeof texts.groups;

/** One thing that this person may do now; `run` is what its button calls. */
export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly hotkey?: string;
  readonly run: () => void;
};

/** More than a screen of matches asks for another letter. */
const LIMIT = 40;

/** Whoever may approve what others do finds the palette. */
export const mayCommand = ({ session }: Pick<ReadModels, 'session'>): boolean =>
  session?.permissions.includes('approve_void') === true;

const places: readonly Command[] = [
  {
    ...{ id: 'place-sell', group: 'place', label: words.sell, Icon: UtensilsCrossed, hotkey: 'F2' },
    run: () => go('sell'),
  },
  {
    ...{ id: 'place-tables', group: 'place', label: words.tables, Icon: Grid3x3, hotkey: 'F3' },
    run: () => go('tables'),
  },
  {
    ...{ id: 'place-checks', group: 'place', label: words.checks, Icon: ClipboardList },
    ...{ hotkey: 'F4', run: () => go('checks') },
  },
];

/** Sending and paying, as the bar below the check has them. */
const nextActs = ({ check }: Models): readonly Command[] => {
  if (check?.status !== 'open') return [];
  const send: Command = {
    ...{ id: 'send', group: 'check', label: texts.send, Icon: Send, hotkey: 'F8' },
    run: () => void sendCheck(check.id),
  };
  const pay: Command = {
    ...{ id: 'pay', group: 'check', label: texts.pay, Icon: Wallet, hotkey: 'F9' },
    run: startPaying,
  };
  return [...(check.unsentCount > 0 ? [send] : []), ...(check.dueMinor > 0 ? [pay] : [])];
};

const ofCheck = (models: Models): readonly Command[] => {
  const { check, menu } = models;
  const promises = menu?.view.orderTypes.find(({ id }) => id === check?.orderTypeId)?.promised;
  const acts = checkActs(check).filter(({ off }) => off !== true);
  return [
    ...nextActs(models),
    ...acts.map(({ off: _, ...act }): Command => ({ ...act, group: 'check' })),
    {
      ...{ id: 'allergies', group: 'check', label: texts.allergies, Icon: TriangleAlert },
      run: () => openSheet({ type: 'allergies' }),
    },
    ...(promises === true ? [promise] : []),
  ];
};

const promise: Command = {
  ...{ id: 'promise', group: 'check', label: texts.promise, Icon: Clock },
  run: () => openSheet({ type: 'promise' }),
};

const ofRegister = ({ session, strip }: Models): readonly Command[] => {
  const suggest: Command = {
    ...{ id: 'suggestions', group: 'register', Icon: Lightbulb },
    label: strip?.suggestions ? texts.suggestOff : texts.suggestOn,
    run: () => void setSuggestions(!strip?.suggestions),
  };
  const keys: Readonly<Record<string, string>> = {
    'begin-order': 'F6',
    'more-log-out': 'F7',
    'open-keys': '?',
  };
  const training = trainingActs(session?.mayTrain === true, useUi.getState().world);
  return [
    ...[...registerActs, ...training].map(
      (act): Command => ({
        ...act,
        group: 'register',
        ...(keys[act.id] === undefined ? {} : { hotkey: keys[act.id] }),
      }),
    ),
    {
      ...{ id: 'sync', group: 'register', label: texts.connections, Icon: RefreshCw },
      run: () => openSheet({ type: 'sync' }),
    },
    {
      ...{ id: 'more', group: 'register', label: texts.moreActions, Icon: Ellipsis, hotkey: 'F10' },
      run: () => openSheet({ type: 'more' }),
    },
    ...(session?.mayEditDevices ? [suggest] : []),
  ];
};

const ofOpenChecks = ({ openChecks }: Models): readonly Command[] =>
  (openChecks ?? []).map(({ id, title, serverName }) => ({
    ...{ id: `check-${id}`, group: 'open', label: `${title} · ${serverName}`, Icon: ClipboardList },
    run: () => takeCheck(id),
  }));

const outOf = ({ availability }: Models, item: MenuItem): Command => {
  const out = availability.outages.some(({ subjectId }) => subjectId === item.id);
  const subject = itemSubject(item);
  return {
    ...{ id: `out-${item.id}`, group: 'out', Icon: out ? Undo2 : Ban },
    label: out ? texts.haveBack(item.name) : texts.eightySix(item.name),
    run: () => (out ? void haveBack(subject) : askAvailability(subject)),
  };
};

/** Items by their names, for who may say what is 86'd; `86` before them is not needed. */
const outages = (models: Models, query: string): readonly Command[] => {
  const { menu, session } = models;
  const name = query.replace(/^\s*86\b/u, '').trim();
  if (!session?.mayMarkOut || menu === undefined || name === '') return [];
  const found = menu.search.find(name, LIMIT).flatMap((id) => menu.items.get(id) ?? []);
  return found.map((item) => outOf(models, item));
};

type Models = Pick<
  ReadModels,
  'availability' | 'check' | 'menu' | 'openChecks' | 'session' | 'strip'
>;

/** Everything this person may do now (rule KP1). */
export const commandsOf = (models: Models): readonly Command[] =>
  mayCommand(models)
    ? [...ofCheck(models), ...places, ...ofRegister(models), ...ofOpenChecks(models)]
    : [];

/** Those that every word of the query begins a word of, of the name or its group; and items to 86 (rule KP2). */
export const matching = (models: Models, query: string): readonly Command[] => {
  const all = commandsOf(models);
  if (query.trim() === '' || all.length === 0) return all;
  const byId = new Map(all.map((command) => [command.id, command]));
  const named = all.map(({ id, label, group }) => ({
    ...{ id, name: `${label} ${texts.groups[group]}`, plu: null },
  }));
  const found = buildSearchIndex(named).find(query, LIMIT);
  return [...found.flatMap((id) => byId.get(id) ?? []), ...outages(models, query)].slice(0, LIMIT);
};
