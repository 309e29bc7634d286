export { alternativesSchema } from './alternatives';
export * from './chart';
export { imageMirrorSchema, imagesSchema, type ImageMirror } from './images';
export { labelsSchema } from './labels';
export * from './environments';
export * from './products';
export * from './scheduling';
export * from './serverOptions';
export * from './sizes';
