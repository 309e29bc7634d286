export * from './UseModelLink';
