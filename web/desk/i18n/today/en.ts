import report from '../../../../locales/en/report.json';
import today from '../../../../locales/en/today.json';

export default { report, today };
