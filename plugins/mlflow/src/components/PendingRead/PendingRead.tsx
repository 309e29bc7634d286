import { CardSkeleton } from '../CardSkeleton';
import { ReadFailure } from '../ReadFailure';

/** What stands where a read has given nothing yet: it goes on, or it failed. */
export function PendingRead(props: {
  /** What is being read, for screen readers. */
  label: string;
  error?: Error;
  annotation?: string;
  onRetry: () => void;
}) {
  const { label, error, annotation, onRetry } = props;
  return error ? (
    <ReadFailure error={error} annotation={annotation} onRetry={onRetry} />
  ) : (
    <CardSkeleton label={label} />
  );
}
