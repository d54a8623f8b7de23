import accounts from '../../../locales/en/accounts.json';
import desk from '../../../locales/en/desk.json';

export default { accounts, desk };
