import { Refusal } from '../Refusal';

export const notFound = () => new Refusal(404, 'Not Found');
export const unprocessable = (message: string) => new Refusal(422, message);
