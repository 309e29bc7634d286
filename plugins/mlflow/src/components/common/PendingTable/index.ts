export * from './PendingTable';
