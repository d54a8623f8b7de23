import accounts from '../../../locales/zh-Hans/accounts.json';
import claim from '../../../locales/zh-Hans/claim.json';
import desk from '../../../locales/zh-Hans/desk.json';
import incident from '../../../locales/zh-Hans/incident.json';
import report from '../../../locales/zh-Hans/report.json';
import terms from '../../../locales/zh-Hans/terms.json';
import today from '../../../locales/zh-Hans/today.json';

export default { accounts, claim, desk, incident, report, terms, today };
