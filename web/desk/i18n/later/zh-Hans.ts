import interventions from '../../../../locales/zh-Hans/interventions.json';
import incident from '../../../../locales/zh-Hans/incident.json';
import claim from '../../../../locales/zh-Hans/claim.json';
import cases from '../../../../locales/zh-Hans/cases.json';
import backups from '../../../../locales/zh-Hans/backups.json';
import consent from '../../../../locales/zh-Hans/consent.json';
import course from '../../../../locales/zh-Hans/course.json';
import exchange from '../../../../locales/zh-Hans/exchange.json';
import helper from '../../../../locales/zh-Hans/helper.json';
import names from '../../../../locales/zh-Hans/names.json';
import paper from '../../../../locales/zh-Hans/paper.json';
import parts from '../../../../locales/zh-Hans/parts.json';
import protection from '../../../../locales/zh-Hans/protection.json';
import sheets from '../../../../locales/zh-Hans/sheets.json';
import terms from '../../../../locales/zh-Hans/terms.json';
import trail from '../../../../locales/zh-Hans/trail.json';

export default {
  interventions,
  incident,
  claim,
  cases,
  backups,
  consent,
  course,
  exchange,
  helper,
  names,
  paper,
  parts,
  protection,
  sheets,
  terms,
  trail,
};
