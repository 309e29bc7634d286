import { MlflowHttp } from './MlflowHttp';
import { MlflowModelFile, parseModelFile } from './modelFile';

/** A description, of which the longest are some ten thousand characters. */
const MAXIMUM_BYTES = 256 * 1024;

/** Reads the file `MLmodel` in which a model describes itself. */
export class ModelFileReader {
  constructor(private readonly http: MlflowHttp) {}

  async read(name: string, version: string): Promise<MlflowModelFile> {
    const { text } = await this.http.send({
      path: '/model-versions/get-artifact',
      query: { name, version, path: 'MLmodel' },
      // A store that MLflow cannot read says nothing about MLflow: the failure
      // must not count against it, nor be asked for again.
      probe: true,
      maximumBytes: MAXIMUM_BYTES,
    });
    return parseModelFile(text);
  }
}
