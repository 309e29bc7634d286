export * from './ModelGroupPanel';
export * from './order';
