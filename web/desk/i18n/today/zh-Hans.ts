import claim from '../../../../locales/zh-Hans/claim.json';
import incident from '../../../../locales/zh-Hans/incident.json';
import interventions from '../../../../locales/zh-Hans/interventions.json';
import report from '../../../../locales/zh-Hans/report.json';
import today from '../../../../locales/zh-Hans/today.json';

export default { claim, incident, interventions, report, today };
