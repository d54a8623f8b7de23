import report from '../../../../locales/zh-Hans/report.json';
import today from '../../../../locales/zh-Hans/today.json';

export default { report, today };
