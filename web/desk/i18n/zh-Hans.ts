import accounts from '../../../locales/zh-Hans/accounts.json';
import desk from '../../../locales/zh-Hans/desk.json';
import reminders from '../../../locales/zh-Hans/reminders.json';

export default { accounts, desk, reminders };
