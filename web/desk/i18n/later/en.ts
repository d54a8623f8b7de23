import course from '../../../../locales/en/course.json';
import exchange from '../../../../locales/en/exchange.json';
import parts from '../../../../locales/en/parts.json';

export default { course, exchange, parts };
