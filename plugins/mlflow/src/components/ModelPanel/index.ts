export * from './ModelPanel';
export * from './order';
