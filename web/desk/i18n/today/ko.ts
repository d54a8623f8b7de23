import claim from '../../../../locales/ko/claim.json';
import incident from '../../../../locales/ko/incident.json';
import interventions from '../../../../locales/ko/interventions.json';
import report from '../../../../locales/ko/report.json';
import today from '../../../../locales/ko/today.json';

export default { claim, incident, interventions, report, today };
