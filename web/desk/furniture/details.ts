import { i18next } from './language-start.ts';

/**
 * The sentences in which the server says more than the kind of a refusal, by the key of their translation. They
 * come in English for scripts and logs; a test holds that none of them is missing here.
 */
export const sentences: Readonly<Record<string, string>> = {
  'This decision was withdrawn already.': 'decision_withdrawn',
  'This consent was withdrawn already.': 'consent_withdrawn',
  'This paper was withdrawn.': 'paper_withdrawn',
  'This paper was withdrawn already.': 'paper_withdrawn',
  'There is a later version; that one is to be released.': 'later_version',
  'Somebody named in it has not agreed to this recipient.': 'no_consent',
  'This answer no longer stands.': 'answer_gone',
  'This judgement was taken back already.': 'judgement_gone',
  'It is not removed.': 'not_removed',
  'It was removed by an earlier version that did not keep enough of it.': 'kept_too_little',
  'No free code was found; try again.': 'no_code',
  'Only a sample can be removed.': 'only_samples',
  'You are in no such team.': 'no_team',
  'This team has the sample already.': 'sample_there',
  'This claim was withdrawn meanwhile.': 'claim_withdrawn',
  'The claim made from it was superseded meanwhile; correct its successor instead.': 'claim_moved_on',
  'Reading the file took too long and was stopped. Paste the text that matters instead.': 'reading_long',
  'Reading the file needed too much memory and was stopped. Paste the text that matters instead.':
    'reading_large',
  'The file broke its reader. Paste the text that matters instead.': 'reading_broke',
  'You cannot take the administrator role from yourself.': 'own_role',
  'This is your only way to sign in. Set a password or add another passkey first.': 'only_way_in',
  'Your second step is on already.': 'step_is_on',
  'Begin again: there is no secret to confirm.': 'step_begin_again',
  'Your second step is not on.': 'step_is_off',
  'A second step is a must for your role.': 'step_is_must',
  'Turn your own second step off in your account, by a code.': 'step_own',
  'The last administrator stays one.': 'last_administrator',
  'This person is the last one named in a closed case.': 'last_named',
  'This case is open to its team; nobody needs to be named.': 'case_is_open',
  'The passkey could not be verified.': 'passkey_unverified',
  'This passkey is not known here.': 'passkey_unknown',
  'Another file came meanwhile. Add this one again.': 'file_meanwhile',
  'The case is being changed just now. Try again in a minute.': 'case_moves',
  'The case is larger than a ZIP holds (4 GiB).': 'case_too_large',
  'What you asked for could not be recorded as seen, so it is not shown.': 'unseen',
  'Send application/json.': 'not_json',
  'The body is not JSON.': 'not_json',
  'The form cannot be read.': 'not_json',
  'The operator has set no folder for backups.': 'no_backup_folder',
  'No mail server is set here.': 'no_mail',
  'The import is not at a point where this can be done.': 'import_busy',
  'This is not the difference that was found last. Look at it again.': 'import_newer',
  'The sample is removed as a whole.': 'import_sample',
  'Somebody has built on what was imported; see what, under its blockers.': 'import_built_on',
  'The helper is not allowed to see this report.': 'helper_closed',
  'The helper is reading this report already.': 'helper_busy',
  'This report has no text to read.': 'helper_no_text',
  'Setting this paper takes too long. HTML, Markdown or text holds the same and is made at once.':
    'paper_too_long',
  'Set PUBLIC_URL to reach Safeconduct under this name.': 'public_url',
};

/** Those with a name or a number in them. */
const patterns: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^The original (?<name>.+) \([0-9a-f]{64}\) is missing on the server\.$/, 'original_missing'],
  [/^The original (?<name>.+) is damaged on the server: .+$/, 'original_damaged'],
  [/^At most (?<size>\d+ KiB) are taken here\.$/, 'at_most'],
];

/** What the server adds to a refusal, in the reader's language; `null` where the kind alone says enough. */
export function detailWords(detail: string | undefined): string | null {
  if (detail === undefined) return null;
  const key = sentences[detail];
  if (key !== undefined) return i18next.t(`desk:detail.${key}`);
  for (const [pattern, name] of patterns) {
    const found = pattern.exec(detail);
    if (found !== null) return i18next.t(`desk:detail.${name}`, { ...found.groups });
  }
  return null;
}
