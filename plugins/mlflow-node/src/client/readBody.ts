import { MlflowError } from './MlflowError';

/**
 * Reads a body, counting as it comes: the length an answer announces may be
 * wrong or missing.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  maximumBytes: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maximumBytes) {
      // Leaving the loop destroys the stream, and with it the connection.
      throw new MlflowError(
        'too-large',
        `MLflow's answer is larger than ${maximumBytes} bytes`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
