/** A model among the results of a search. */
export const searchMessages = {
  modelResult: {
    instance: 'on {{instance}}',
    seen: 'aliases seen {{when}}',
    unknown: 'MLflow could not be asked for its aliases',
  },
} as const;
