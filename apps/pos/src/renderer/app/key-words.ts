/** The texts of the list of keys; what a key opens is named as its button is. */
export const keyWords = {
  keys: 'Keys',
  search: 'Search',
  item: 'Move in the menu',
  fewerMore: 'Fewer, more of the line',
  removeLine: 'Remove or void the line',
};
