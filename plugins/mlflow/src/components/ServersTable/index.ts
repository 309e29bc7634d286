export * from './NoServers';
export * from './ServersTable';
