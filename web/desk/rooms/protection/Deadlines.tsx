import type { Deadline } from '@safeconduct/law/index.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useProtection } from './context.ts';
import { leftWords, onWall } from './time-left.ts';

/** The moments by which something must happen, each on the clock of its place and on that of the case. */
export function Deadlines(props: { readonly deadlines: readonly Deadline[] }) {
  const { t, language } = useLanguage();
  const { now, zones, words } = useProtection();
  if (props.deadlines.length === 0) return null;
  return (
    <ul className="deadlines">
      {props.deadlines.map(({ what, at, zone, rule }) => {
        const there = onWall(at, zone, language);
        const here = onWall(at, zones[0] ?? zone, language);
        return (
          <li key={`${what.code} ${at}`}>
            {words.reason(what)}: <b>{leftWords(now, at, language) ?? t('protection:clock.over')}</b>
            <span className="deadline-at">
              <time dateTime={at} title={rule}>
                {there.at} {there.zone}
              </time>
              {here.at !== there.at && (
                <span>
                  {here.at} {here.zone}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
