export * from './AliasTags';
