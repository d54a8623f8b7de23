import claim from '../../../../locales/en/claim.json';
import incident from '../../../../locales/en/incident.json';
import interventions from '../../../../locales/en/interventions.json';
import report from '../../../../locales/en/report.json';
import today from '../../../../locales/en/today.json';

export default { claim, incident, interventions, report, today };
