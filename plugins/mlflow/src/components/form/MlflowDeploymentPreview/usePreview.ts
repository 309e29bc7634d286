import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useEffect, useState } from 'react';
import { mlflowApiRef } from '../../../api';

const TYPING_PAUSE_MS = 400;

interface Previewed {
  /** The answers that were previewed, as JSON. */
  answers?: string;
  /** The newest preview that could be had, perhaps of earlier answers. */
  preview?: PreviewResponse;
  error?: Error;
}

/**
 * The preview of the newest answers, asked for once the typing pauses. Newer
 * answers take a question back that is still on its way.
 *
 * @param entityRef - the server that they change
 */
export function usePreview(
  answers: JsonObject,
  entityRef?: string,
): Omit<Previewed, 'answers'> & {
  /** Whether the preview is not yet that of the newest answers. */
  isUpdating: boolean;
  refresh: () => void;
} {
  const mlflowApi = useApi(mlflowApiRef);
  const [previewed, setPreviewed] = useState<Previewed>({});
  const [round, setRound] = useState(0);
  const key = JSON.stringify(answers);

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const { signal } = abort;
      try {
        const preview = await mlflowApi.previewDeployment(JSON.parse(key), {
          signal,
          entityRef,
        });
        if (!signal.aborted) {
          setPreviewed({ answers: key, preview });
        }
      } catch (error) {
        if (!signal.aborted) {
          setPreviewed({ answers: key, error: toError(error) });
        }
      }
    }, TYPING_PAUSE_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [mlflowApi, key, entityRef, round]);

  const { preview, error, answers: previewedAnswers } = previewed;
  return {
    preview,
    error,
    isUpdating: previewedAnswers !== key,
    refresh: () => {
      setPreviewed({});
      setRound(count => count + 1);
    },
  };
}
