export * from './ChampionCard';
