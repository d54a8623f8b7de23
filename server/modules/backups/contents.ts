import type { Contents } from '../../platform/backup/contents.ts';

/** What goes into a backup. Whatever is not named here goes along. */
export const CONTENTS: Contents = {
  leftOut: [
    // Would let people in again whose sessions or links have ended since.
    'sessions',
    'enrolments',
    'passkey_challenges',
    // Of the hour or the day, not of the file.
    'rate_buckets',
    'sightings',
    'write_answers',
    // Of what is being made just now.
    'exports_under_way',
    // Of this installation's folder.
    'backups',
    // The key that seals the actor is made anew by each installation: it seals nothing that is kept.
    'actor_keys',
  ],
  // Of this installation too: the key behind actor_keys, and the password of the login that requests have here.
  only: { secrets: `name not in ('actor', 'request login')` },
  // They come by the clock, or were asked of this installation.
  jobsLeftOut: ['sweep', 'backup'],
  // Those of reports, the sheets of imports with the files of other tools behind them, and forms, which mappings remember too.
  originals: `select sha256 from (select sha256 from public.report_files
      union select jsonb_path_query(sheets, '$[*].sha256') #>> '{}' from public.imports
      union select jsonb_path_query(sources, '$[*].sha256') #>> '{}' from public.imports
      union select jsonb_path_query(forms, '$[*].sha256') #>> '{}' from public.imports
      union select mapping #>> '{form,sha256}' from public.import_mappings
        where mapping #>> '{form,sha256}' is not null) as kept order by sha256`,
};
