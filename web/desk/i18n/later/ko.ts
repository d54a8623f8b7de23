import course from '../../../../locales/ko/course.json';
import exchange from '../../../../locales/ko/exchange.json';
import parts from '../../../../locales/ko/parts.json';

export default { course, exchange, parts };
