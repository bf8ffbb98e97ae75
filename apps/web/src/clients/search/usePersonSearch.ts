import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { $api } from '../../api/client';

const restMilliseconds = 250;
const shortest = 2;

/** What the search finds for a field while somebody types; asked when the fingers rest, forgotten with the field. */
export function usePersonSearch(text: string) {
  const settled = useSettled(text.trim());
  const isAsked = settled.length >= shortest && text.trim().length >= shortest;
  return $api.useQuery(
    'post',
    '/api/client-search',
    { body: { text: settled } },
    { enabled: isAsked, gcTime: 0, placeholderData: isAsked ? keepPreviousData : undefined },
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
