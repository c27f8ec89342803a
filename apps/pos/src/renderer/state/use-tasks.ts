import type { TasksView } from '@galley/pos/contract';
import { useAsked } from './use-floor.ts';

const NOTHING: TasksView = { house: [], floor: [], clock: [], now: { wall: '' } };

export const useTasks = (): TasksView => useAsked('tasks', NOTHING);

export const countTasks = ({ house, floor, clock }: TasksView): number =>
  house.length + floor.length + clock.length;
