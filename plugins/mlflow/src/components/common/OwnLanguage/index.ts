export * from './OwnLanguage';
