export * from './FleetServers';
export * from './NoServers';
export * from './toRows';
