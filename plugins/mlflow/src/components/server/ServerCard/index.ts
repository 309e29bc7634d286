export * from './ServerCard';
