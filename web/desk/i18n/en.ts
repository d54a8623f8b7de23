import accounts from '../../../locales/en/accounts.json';
import claim from '../../../locales/en/claim.json';
import desk from '../../../locales/en/desk.json';
import incident from '../../../locales/en/incident.json';
import report from '../../../locales/en/report.json';
import terms from '../../../locales/en/terms.json';
import today from '../../../locales/en/today.json';

export default { accounts, claim, desk, incident, report, terms, today };
