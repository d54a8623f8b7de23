import { remindersList } from '@safeconduct/contract/reminders.ts';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../furniture/server.ts';

/** What one was reminded of, read again each minute, as the server looks. */
export function useReminders() {
  return useQuery({ ...reading(remindersList, {}), refetchInterval: 60_000 });
}
