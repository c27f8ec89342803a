// A hub's process for tests: takes one push, or collects, and dies at the point that it is told.
import { dieAt } from '../../testing/die-at.fixture.ts';
import { withCrashPoints } from '../crash-points.ts';
import { HUB_ACTS, type HubAct, type HubPlace, openHubAt } from './crash-acts.fixture.ts';

const { place, act, point } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly place: HubPlace;
  readonly act: HubAct;
  readonly point: string;
};
const at = dieAt(point);
const store = await openHubAt(place, at);
await HUB_ACTS[act.name](withCrashPoints(store, at), act);
process.stdout.write(`passed ${point} alive`);
