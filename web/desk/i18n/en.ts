import accounts from '../../../locales/en/accounts.json';
import desk from '../../../locales/en/desk.json';
import reminders from '../../../locales/en/reminders.json';

export default { accounts, desk, reminders };
