import interventions from '../../../../locales/ko/interventions.json';
import incident from '../../../../locales/ko/incident.json';
import claim from '../../../../locales/ko/claim.json';
import cases from '../../../../locales/ko/cases.json';
import backups from '../../../../locales/ko/backups.json';
import consent from '../../../../locales/ko/consent.json';
import course from '../../../../locales/ko/course.json';
import exchange from '../../../../locales/ko/exchange.json';
import helper from '../../../../locales/ko/helper.json';
import names from '../../../../locales/ko/names.json';
import paper from '../../../../locales/ko/paper.json';
import parts from '../../../../locales/ko/parts.json';
import protection from '../../../../locales/ko/protection.json';
import sheets from '../../../../locales/ko/sheets.json';
import terms from '../../../../locales/ko/terms.json';
import trail from '../../../../locales/ko/trail.json';

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
