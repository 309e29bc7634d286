import { SearchField } from '@backstage/ui';
import { useTypedText } from '../../../hooks/useTypedText';

/** A text to search for, which is told once the person pauses. */
export function SearchText(props: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const { value, onChange, ...field } = props;
  const [text, setText] = useTypedText(value, onChange);
  return <SearchField {...field} value={text} onChange={setText} />;
}
