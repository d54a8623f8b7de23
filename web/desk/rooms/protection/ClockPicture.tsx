// oxlint-disable jsx-a11y/prefer-tag-over-role -- a chart drawn in the page is no img element
import { intlTag } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { WithTable } from '../../furniture/WithTable.tsx';
import { shortened } from '../incidents/accounts/Panel.tsx';
import { useProtection } from './context.ts';
import { axisOf, paces, type RemovalClock } from './pace.ts';

const width = 980;
const left = 330;
const lane = 24;
const head = 30;

/** What each door can do before the people may be gone: a bar that ends before the band is in time. */
export function ClockPicture(props: { readonly clock: RemovalClock }) {
  const { t, language } = useLanguage();
  const { assessment, now, zones, words } = useProtection();
  const { clock } = props;
  if (clock.state !== 'open' || clock.hoursToLast === null) return null;
  const lanes = paces(assessment.doors);
  if (lanes.length === 0) return null;
  const axis = axisOf(clock);
  const x = (days: number) =>
    left + (Math.min(Math.max(days, 0), axis.days) / axis.days) * (width - left - 12);
  const height = head + lanes.length * lane + 6;
  const begins = Math.max((clock.hoursToEarliest ?? 0) / 24, 0);
  const ends = clock.hoursToLast / 24 + 1;
  const day = (days: number) =>
    new Intl.DateTimeFormat(intlTag(language), {
      day: 'numeric',
      month: 'short',
      timeZone: zones[0] ?? 'UTC',
    }).format(new Date(Date.parse(now) + days * 86_400_000));
  const inTime = lanes.filter(({ door }) => door.inTime === 'yes').length;
  return (
    <figure className="clock-picture">
      <figcaption className="lead">
        {t('protection:clock.in_time', { count: inTime, of: lanes.length })}
      </figcaption>
      <WithTable
        title={t('protection:clock.picture')}
        head={[t('protection:clock.door'), t('protection:clock.pace'), t('protection:clock.whether')]}
        rows={lanes.map(({ door, speed }) => ({
          key: door.mechanism,
          cells: [
            words.mechanism(door.mechanism),
            t(`protection:pace.${speed}`),
            words.term(`time.${door.inTime}`),
          ],
        }))}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
        <section className="timeline-scroll" tabIndex={0} aria-label={t('protection:clock.picture')}>
          <svg viewBox={`0 0 ${width} ${height}`} className="timeline pace" role="img">
            <title>{t('protection:clock.in_time', { count: inTime, of: lanes.length })}</title>
            <rect
              className="pace-return"
              x={x(begins)}
              y={head - 6}
              width={Math.max(x(ends) - x(begins), 3)}
              height={height - head}
            />
            <path className="pace-return-edge" d={`M${x(begins)} ${head - 6}V${height - 6}`} />
            {axis.ticks.map((tick) => (
              <g key={tick}>
                <path className="tick" d={`M${x(tick)} ${head - 6}V${height - 6}`} />
                <text
                  className="tick-day"
                  x={x(tick)}
                  y={head - 12}
                  textAnchor={tick === 0 ? 'start' : tick > axis.days * 0.96 ? 'end' : 'middle'}
                >
                  {tick === 0 ? t('protection:clock.now') : day(tick)}
                </text>
              </g>
            ))}
            {lanes.map(({ door, from, to }, at) => {
              const y = head + at * lane + lane / 2;
              return (
                <g key={door.mechanism} className={`pace-lane pace-${door.inTime}`}>
                  <text className="lane-words" x={left - 12} y={y + 2} textAnchor="end">
                    {shortened(words.mechanism(door.mechanism), 46)}
                  </text>
                  <path className="pace-reach" d={`M${x(0)} ${y - 3}H${x(from)}`} />
                  {from < axis.days ? (
                    <rect
                      className="pace-acts"
                      x={x(from)}
                      y={y - 7}
                      width={Math.max(x(to) - x(from), 4)}
                      height={8}
                    />
                  ) : (
                    <path
                      className="pace-beyond"
                      d={`M${x(axis.days) - 8} ${y - 8}L${x(axis.days)} ${y - 3}L${x(axis.days) - 8} ${y + 2}`}
                    />
                  )}
                </g>
              );
            })}
          </svg>
        </section>
      </WithTable>
      <p className="hint">{t('protection:clock.legend')}</p>
    </figure>
  );
}
