export * from './WebLink';
