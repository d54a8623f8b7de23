import report from '../../../../locales/ko/report.json';
import today from '../../../../locales/ko/today.json';

export default { report, today };
