export * from './RequestOutputs';
