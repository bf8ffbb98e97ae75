import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { $api } from '../../api/client';

const restMilliseconds = 250;
const shortest = 2;

/**
 * What the search finds for a field while somebody types; asked when the fingers rest, forgotten with the field. Until the
 * answer to this very text is there, `data` is what stood there before: maybe other people.
 */
export function usePersonSearch(text: string) {
  const wanted = text.trim();
  const settled = useSettled(wanted);
  const isAsked = settled.length >= shortest && wanted.length >= shortest;
  const { data, error, isPlaceholderData } = $api.useQuery(
    'post',
    '/api/client-search',
    { body: { text: settled } },
    { enabled: isAsked, gcTime: 0, placeholderData: isAsked ? keepPreviousData : undefined },
  );
  const isAnswered = data !== undefined && settled === wanted && !isPlaceholderData;
  return { data, isAnswered, isWaiting: wanted.length >= shortest && !isAnswered && !error };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
