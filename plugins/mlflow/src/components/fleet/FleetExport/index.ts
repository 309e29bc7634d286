export * from './ExportMenu';
export type { ExportedRow } from './toCsv';
