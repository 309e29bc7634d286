export * from './ToneIcon';
