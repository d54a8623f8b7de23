import { isProperty, properties } from '@safeconduct/claims/model/index.ts';
import { casesList, claimsLines } from '@safeconduct/contract/domain.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import '../../look/claims-list.css';
import { Choice } from '../../furniture/Field.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { ClaimsTable } from './ClaimsTable.tsx';
import { PAGE, type Narrowing } from './narrowing.ts';

/** All claims of a case, however many: narrowed by what they are about, opened to their sentence. */
export function ClaimsPage() {
  const { t, language } = useLanguage();
  const cases = useQuery(reading(casesList, {}));
  const [chosen, setChosen] = useState('');
  const [narrowing, setNarrowing] = useState<Narrowing>({ standing: 'only' });
  const caseId = chosen || (cases.data?.cases[0]?.id ?? '');
  // Of the first window only the total is wanted here; the table asks for the same window and shares the answer.
  const first = useQuery({
    ...reading(claimsLines, { params: { id: caseId }, query: { ...narrowing, from: 0, limit: PAGE } }),
    enabled: caseId !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('claim:list.title')}</h1>
        <p className="lead">{t('claim:list.lead')}</p>
      </header>
      <div className="form-row claims-narrow">
        {(cases.data?.cases.length ?? 0) > 1 && (
          <Choice
            label={t('report:new.case')}
            value={caseId}
            options={(cases.data?.cases ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosen}
          />
        )}
        <Choice
          label={t('claim:form.property')}
          value={narrowing.property ?? ''}
          options={[
            { value: '', label: t('claim:list.any') },
            ...Object.keys(properties).map((value) => ({ value, label: t(`terms:property.${value}`) })),
          ]}
          onChange={(value) => {
            const { property: _, ...rest } = narrowing;
            setNarrowing(isProperty(value) ? { ...rest, property: value } : rest);
          }}
        />
        <Tick
          label={t('claim:list.superseded')}
          checked={narrowing.standing === 'all'}
          onChange={(all) => setNarrowing({ ...narrowing, standing: all ? 'all' : 'only' })}
        />
      </div>
      {caseId !== '' && (
        <Loaded query={first}>
          {({ total: counted }) => {
            const total = counted ?? 0;
            return (
              <>
                <output className="soft">
                  {t('claim:list.count', {
                    count: total,
                    total: new Intl.NumberFormat(language).format(total),
                  })}
                </output>
                {total === 0 ? (
                  <p className="blank-line">{t('claim:list.none')}</p>
                ) : (
                  <ClaimsTable caseId={caseId} narrowing={narrowing} total={total} />
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </div>
  );
}
