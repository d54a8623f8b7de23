import accounts from '../../../locales/ko/accounts.json';
import desk from '../../../locales/ko/desk.json';

export default { accounts, desk };
