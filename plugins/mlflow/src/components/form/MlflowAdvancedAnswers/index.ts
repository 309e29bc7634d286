export * from './field';
export * from './MlflowAdvancedAnswers';
