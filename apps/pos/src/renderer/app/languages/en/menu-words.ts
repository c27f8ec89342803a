import type { Widened } from '@galley/ui/languages';
import { counting } from '@galley/ui/languages';

const count = counting('en');

/** Texts of the menu and of choosing modifiers. */
export const menuWords = {
  // Menu and search
  menu: 'Menu',
  categories: 'Categories',
  search: 'Search the menu',
  results: 'Found',
  nothingFound: (query: string) => `Nothing on the menu starts with “${query}”`,
  nothingFoundHelp: 'Try the first letters of any word of the name, or its number.',
  emptyMenu: 'No items here yet',
  emptyMenuHelp: 'Items added in the back office appear by themselves.',
  out: '86',
  isOut: (name: string) => `${name} is 86’d and cannot be sold.`,

  // Modifiers
  choose: (n: number) => `Choose ${n}`,
  chooseBetween: (min: number, max: number) => `Choose ${min} to ${max}`,
  chooseAtLeast: (min: number) => `Choose at least ${min}`,
  chooseUpTo: (max: number) => `Up to ${max}`,
  chooseAny: 'As many as wanted',
  freeLeft: (n: number) => `${n} free left`,
  freeChoice: 'free',
  each: (price: string) => `${price} each`,
  missing: (n: number) => `${n} missing`,
  complete: 'Complete',
  nothingMissing: 'Nothing missing',
  nextMissing: (group: string) => `Missing: ${group}`,
  groupOf: (group: string, of: string) => `${of}: ${group}`,
  stillMissing: (n: number) => `${count(n, { one: '# choice', other: '# choices' })} missing`,
  add: 'Add',
  save: 'Save',
  fewer: (name: string) => `Fewer ${name}`,
  more: (name: string) => `More ${name}`,
  note: 'Note',
  notePlaceholder: 'For the kitchen',
} as const;

export type MenuWords = Widened<typeof menuWords>;
