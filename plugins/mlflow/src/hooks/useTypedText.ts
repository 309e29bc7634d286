import { useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const PAUSE_MS = 400;

/** A text that a person types, which is told once the person pauses. */
export function useTypedText(
  value: string,
  onChange: (text: string) => void,
): [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = () => {
    if (text !== told.current) {
      told.current = text;
      onChange(text);
    }
  };
  useDebounce(tell, PAUSE_MS, [text]);
  useEffect(() => {
    // Changed by somebody else, e.g. by a link.
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);
  return [text, setText];
}
