import accounts from '../../../locales/zh-Hans/accounts.json';
import desk from '../../../locales/zh-Hans/desk.json';

export default { accounts, desk };
