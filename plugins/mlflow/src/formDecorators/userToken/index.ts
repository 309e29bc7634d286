export { userTokenDecorator } from './decorator';
