import type { PosContract } from '@galley/pos/contract';
import type { Answer, Params, QueryName } from '@galley/shell/contract';
import {
  type ReadModels,
  useRead,
  withCheck,
  withMenu,
  withModel,
  withoutCheck,
  withRefusal,
} from './read.store.ts';
import { rpc } from './rpc.ts';
import { endSession, tellSession } from './session.ts';
import { followTraining } from './training.ts';
import { useUi } from './ui.store.ts';

type Reduce<V> = (models: ReadModels, value: V) => ReadModels;

const follow = <N extends QueryName<PosContract>>(
  name: N,
  params: Params<PosContract, N>,
  reduce: Reduce<Answer<PosContract, N>>,
): (() => void) =>
  rpc().watch(
    name,
    params,
    (value) => useRead.setState((models) => withRefusal(reduce(models, value), name, undefined)),
    (failure) => useRead.setState((models) => withRefusal(models, name, failure)),
  );

const followCheck = (): void => {
  let stop = () => {};
  const begin = (checkId: string | null) => {
    stop();
    useRead.setState(withoutCheck);
    stop =
      checkId === null
        ? () => {}
        : follow('check', { checkId }, (models, value) => withCheck(models, value));
  };
  begin(useUi.getState().checkId);
  useUi.subscribe((now, before) => {
    if (now.checkId !== before.checkId) begin(now.checkId);
  });
};

/** A check that the core does not know (its file was replaced) must not hold the register. */
const letGoOfLostCheck = (): void =>
  void useRead.subscribe(({ check }) => {
    if (check === null && useUi.getState().checkId !== null)
      useUi.setState({ checkId: null, route: 'sell' });
  });

const followSettled = (): void => {
  let stop: (() => void) | undefined;
  const wanted = ({ route, checksTab }: { route: string; checksTab: string }) =>
    route === 'checks' && checksTab === 'settled';
  const apply = () => {
    const wants = wanted(useUi.getState());
    if (wants && stop === undefined)
      stop = follow('checks', { status: 'settled' }, (m, v) => withModel(m, 'settledChecks', v));
    if (!wants && stop !== undefined) {
      stop();
      stop = undefined;
    }
  };
  apply();
  useUi.subscribe(apply);
};

/** Asked anew when the window has another width. */
const followStrip = (): void => {
  let asked = 0;
  let stop = () => {};
  const apply = () => {
    const { stripPlaces: places } = useUi.getState();
    if (places === asked) return;
    asked = places;
    stop();
    stop = follow('strip', { places }, (models, value) => withModel(models, 'strip', value));
  };
  apply();
  useUi.subscribe(apply);
};

/** Asked for the check in hand, and only where they are switched on. */
const followSuggestions = (): void => {
  let asked: string | undefined;
  let stop = () => {};
  const apply = () => {
    const { checkId } = useUi.getState();
    const on = useRead.getState().strip?.suggestions === true;
    const wanted = on && checkId !== null ? checkId : undefined;
    if (wanted === asked) return;
    asked = wanted;
    stop();
    useRead.setState({ suggestions: undefined });
    stop =
      wanted === undefined
        ? () => {}
        : follow('suggestions', { checkId: wanted }, (m, v) => withModel(m, 'suggestions', v));
  };
  useUi.subscribe(apply);
  useRead.subscribe((now, before) => {
    if (now.strip !== before.strip) apply();
  });
};

const followSession = (): void => {
  tellSession();
  follow('session', {}, (models, value) => {
    if (value === null && useUi.getState().sessionId !== null) endSession();
    return withModel(models, 'session', value);
  });
};

/** Begins to follow everything that the screens show; once, for the life of the page. */
export const startWatches = (): void => {
  rpc().onConnection((connection) => useRead.setState({ connection }));
  follow('site', {}, (models, value) => withModel(models, 'site', value));
  followSession();
  follow('menu', {}, withMenu);
  follow('allergens', {}, (models, value) => withModel(models, 'allergens', value));
  follow('availability', {}, (models, value) => withModel(models, 'availability', value));
  follow('countdowns', {}, (models, value) => withModel(models, 'countdowns', value));
  follow('outageTasks', {}, (models, value) => withModel(models, 'outageTasks', value));
  follow('courses', {}, (models, value) => withModel(models, 'courses', value));
  follow('handedOut', {}, (models, value) => withModel(models, 'handedOut', value));
  follow('undelivered', {}, (models, value) => withModel(models, 'undelivered', value));
  follow('checks', { status: 'open' }, (models, value) => withModel(models, 'openChecks', value));
  follow('tables', {}, (models, value) => withModel(models, 'tables', value));
  follow('sync', {}, (models, value) => withModel(models, 'sync', value));
  follow('printJobs', {}, (models, value) => withModel(models, 'printJobs', value));
  follow('printers', {}, (models, value) => withModel(models, 'printers', value));
  follow('mails', {}, (models, value) => withModel(models, 'mails', value));
  follow('drawers', {}, (models, value) => withModel(models, 'drawers', value));
  follow('drawerKick', {}, (models, value) => withModel(models, 'drawerKick', value));
  follow('deviceProcess', {}, (models, value) => withModel(models, 'deviceProcess', value));
  follow('training', {}, (models, value) => withModel(models, 'training', value));
  followTraining();
  followCheck();
  followSettled();
  followStrip();
  followSuggestions();
  letGoOfLostCheck();
};
