import { useEffect, useState } from 'react';

/** The present to the minute. Clocks move on by themselves, but nothing on screen ticks or blinks. */
export function useNow(): string {
  const minute = () => `${new Date().toISOString().slice(0, 16)}:00Z`;
  const [now, set] = useState(minute);
  useEffect(() => {
    const timer = setInterval(() => set(minute()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
