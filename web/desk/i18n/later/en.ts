import interventions from '../../../../locales/en/interventions.json';
import incident from '../../../../locales/en/incident.json';
import claim from '../../../../locales/en/claim.json';
import cases from '../../../../locales/en/cases.json';
import backups from '../../../../locales/en/backups.json';
import consent from '../../../../locales/en/consent.json';
import course from '../../../../locales/en/course.json';
import exchange from '../../../../locales/en/exchange.json';
import helper from '../../../../locales/en/helper.json';
import names from '../../../../locales/en/names.json';
import paper from '../../../../locales/en/paper.json';
import parts from '../../../../locales/en/parts.json';
import protection from '../../../../locales/en/protection.json';
import sheets from '../../../../locales/en/sheets.json';
import terms from '../../../../locales/en/terms.json';
import trail from '../../../../locales/en/trail.json';

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
