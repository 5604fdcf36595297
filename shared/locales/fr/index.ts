import benchmark from './benchmark.json';
import checks from './checks.json';
import choices from './choices.json';
import cli from './cli.json';
import common from './common.json';
import documents from './documents.json';
import errors from './errors.json';
import exportWords from './export.json';
import glossary from './glossary.json';
import history from './history.json';
import matching from './matching.json';
import plan from './plan.json';
import programme from './programme.json';
import search from './search.json';
import start from './start.json';
import step from './step.json';

export default {
  benchmark,
  checks,
  choices,
  cli,
  common,
  documents,
  errors,
  export: exportWords,
  glossary,
  history,
  matching,
  plan,
  programme,
  search,
  start,
  step,
};
