export * from './NextStepPanel';
export * from './nextStepOf';
