-- Files of other tools that an import was made of, each with the form whose labels its answers bear, and forms that came for them.
alter table imports
  add column sources jsonb not null default '[]' check (jsonb_typeof(sources) = 'array'),
  add column forms jsonb not null default '[]' check (jsonb_typeof(forms) = 'array');
