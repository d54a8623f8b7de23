import course from '../../../../locales/zh-Hans/course.json';
import exchange from '../../../../locales/zh-Hans/exchange.json';
import parts from '../../../../locales/zh-Hans/parts.json';

export default { course, exchange, parts };
