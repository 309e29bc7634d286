export * from './ChangeServer';
export * from './useChangeServer';
