export * from './FleetChampions';
