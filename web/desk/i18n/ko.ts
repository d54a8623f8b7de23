import accounts from '../../../locales/ko/accounts.json';
import claim from '../../../locales/ko/claim.json';
import desk from '../../../locales/ko/desk.json';
import incident from '../../../locales/ko/incident.json';
import report from '../../../locales/ko/report.json';
import terms from '../../../locales/ko/terms.json';
import today from '../../../locales/ko/today.json';

export default { accounts, claim, desk, incident, report, terms, today };
