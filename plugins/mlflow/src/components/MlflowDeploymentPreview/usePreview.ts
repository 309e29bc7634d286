import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useEffect, useState } from 'react';
import { mlflowApiRef } from '../../api';

const TYPING_PAUSE_MS = 400;

interface Previewed {
  /** The answers that were previewed, as JSON. */
  answers?: string;
  preview?: PreviewResponse;
  error?: Error;
}

/** The preview of the newest answers, asked for once the typing pauses. */
export function usePreview(answers: JsonObject): Previewed & {
  refresh: () => void;
} {
  const mlflowApi = useApi(mlflowApiRef);
  const [previewed, setPreviewed] = useState<Previewed>({});
  const [round, setRound] = useState(0);
  const key = JSON.stringify(answers);

  useEffect(() => {
    let newest = true;
    const timer = setTimeout(async () => {
      try {
        const preview = await mlflowApi.previewDeployment(JSON.parse(key));
        if (newest) {
          setPreviewed({ answers: key, preview });
        }
      } catch (error) {
        if (newest) {
          setPreviewed({ answers: key, error: toError(error) });
        }
      }
    }, TYPING_PAUSE_MS);
    return () => {
      newest = false;
      clearTimeout(timer);
    };
  }, [mlflowApi, key, round]);

  return { ...previewed, refresh: () => setRound(count => count + 1) };
}
