import accounts from '../../../locales/ko/accounts.json';
import desk from '../../../locales/ko/desk.json';
import reminders from '../../../locales/ko/reminders.json';

export default { accounts, desk, reminders };
