import { MlflowHttp } from './MlflowHttp';
import { decode } from './decode';
import { MlflowMetricPoint, metricPointsSchema } from './runSchemas';

/** Reads how metrics went while a run lasted. */
export class MetricReader {
  constructor(private readonly http: MlflowHttp) {}

  async history(
    runId: string,
    metric: string,
    maximum: number,
  ): Promise<MlflowMetricPoint[]> {
    const answer = await this.http.send({
      path: '/api/2.0/mlflow/metrics/get-history-bulk-interval',
      query: { run_ids: runId, metric_key: metric, max_results: maximum },
    });
    return decode(metricPointsSchema, answer);
  }
}
